package id.amanah.workflow.tasklist;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that we change in the bundles of the Camunda web applications, because no setting of theirs reaches it. What
 * can be done in a locale, a style sheet or a script of our own is done there.
 */
final class Patches {

    private static final String TASKLIST = "app/tasklist/camunda-tasklist-bootstrap.js";
    private static final String COCKPIT = "app/cockpit/camunda-cockpit-bootstrap.js";
    private static final String LIBRARIES = "lib/deps.js";
    /** Loaded by the task list as a plug-in, not from the webjar's own paths. */
    static final String TASKLIST_PLUGINS = "plugin/tasklist/app/plugin.js";

    private static final List<String> APPLICATIONS = List.of("tasklist", "welcome", "admin", "cockpit");

    private static final String ENGLISH_MONTHS =
            "[\"January\",\"February\",\"March\",\"April\",\"May\",\"June\",\"July\",\"August\",\"September\",\"October\",\"November\",\"December\"]";
    private static final String ENGLISH_SHORT_MONTHS =
            "[\"Jan\",\"Feb\",\"Mar\",\"Apr\",\"May\",\"Jun\",\"Jul\",\"Aug\",\"Sep\",\"Oct\",\"Nov\",\"Dec\"]";
    private static final String ENGLISH_DAYS =
            "[\"Sunday\",\"Monday\",\"Tuesday\",\"Wednesday\",\"Thursday\",\"Friday\",\"Saturday\"]";
    private static final String ENGLISH_SHORT_DAYS = "[\"Sun\",\"Mon\",\"Tue\",\"Wed\",\"Thu\",\"Fri\",\"Sat\"]";
    private static final String MONTHS =
            "[\"Januari\",\"Februari\",\"Maret\",\"April\",\"Mei\",\"Juni\",\"Juli\",\"Agustus\",\"September\",\"Oktober\",\"November\",\"Desember\"]";
    private static final String SHORT_MONTHS =
            "[\"Jan\",\"Feb\",\"Mar\",\"Apr\",\"Mei\",\"Jun\",\"Jul\",\"Agu\",\"Sep\",\"Okt\",\"Nov\",\"Des\"]";
    private static final String DAYS = "[\"Minggu\",\"Senin\",\"Selasa\",\"Rabu\",\"Kamis\",\"Jumat\",\"Sabtu\"]";
    private static final String SHORT_DAYS = "[\"Min\",\"Sen\",\"Sel\",\"Rab\",\"Kam\",\"Jum\",\"Sab\"]";

    private static final List<Patch> ALL = Stream.of(
                    completion(),
                    receipts(),
                    cards(),
                    filtersAndSearch(),
                    footers(),
                    validationTexts(),
                    formTexts(),
                    formFields(),
                    calendars(),
                    operatorsBoard())
            .flatMap(List::stream)
            .toList();

    private Patches() {}

    static List<Patch> all() {
        return ALL;
    }

    /** Paths below the resources' root of every file that is changed. */
    static Set<String> assets() {
        return ALL.stream().map(Patch::asset).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The text of a file with every change made that belongs to it.
     *
     * @param asset path below the webjar's root
     * @throws IllegalStateException if the file is not the one that the changes were written for
     */
    static String applyTo(String asset, String text) {
        String patched = text;
        for (Patch patch : ALL) {
            if (patch.asset().equals(asset)) {
                patched = patch.apply(patched);
            }
        }
        return patched;
    }

    private static List<Patch> completion() {
        return List.of(
                // form-js 1.8.7 keeps {field:[]} in its errors once a field of a dynamic list was edited, and also the
                // errors of fields hidden or rows removed since. Only pressing "Selesai" judges the fields on screen.
                new Patch(
                        TASKLIST,
                        "a form with a dynamic list could not be completed once a field in it was edited",
                        "var t=!!Object.keys(e.errors).length;h.notifyFormValidated(t)",
                        "h.notifyFormValidated(!1)"),
                new Patch(
                        TASKLIST,
                        "a form with a mistake in it only said that something went wrong",
                        "a=t.errors,!Object.keys(a).length){e.next=3;break}throw a;",
                        "a=t.errors,!Object.keys(a).length){e.next=3;break}throw window.amanah.fieldsToMend(l[0]);"),
                // The message is added outside of Angular's cycle and would appear only with the next click.
                new Patch(
                        TASKLIST,
                        "the message about a mistake appeared only with the next click",
                        "e.t0=e.catch(0),t(e.t0);case 11:",
                        "e.t0=e.catch(0),t(e.t0),o.$applyAsync();case 11:"),
                new Patch(
                        TASKLIST,
                        "the server's Indonesian message came after an English prefix with a technical id",
                        "e.message=a(e.message||\"\")",
                        "e.message=a(window.amanah.plainMessage(e.message||\"\"))"));
    }

    private static List<Patch> receipts() {
        return List.of(
                new Patch(
                        TASKLIST,
                        "a task that was done only left an empty page",
                        "e.completionCallback=function(n){if(n)return l(\"COMPLETE_ERROR\",n);var i;",
                        "e.completionCallback=function(n){if(n)return l(\"COMPLETE_ERROR\",n);window.amanah.done(e.task);var i;"),
                new Patch(
                        TASKLIST,
                        "after signing in again the rows of a form had lost what is only shown in them, names and ids",
                        "function T(){var e=A().data;localStorage.setItem(\"camunda-form:\".concat(y)",
                        "function T(){var e=v._getState().data;localStorage.setItem(amanahDraft"),
                new Patch(
                        TASKLIST,
                        "all forms that start a process shared one draft",
                        "y=h.getParams().taskId,b=JSON.parse(localStorage.getItem(\"camunda-form:\".concat(y))",
                        "y=h.getParams().taskId,amanahDraft=window.amanah.draftKey(h.getParams()),"
                                + "b=JSON.parse(localStorage.getItem(amanahDraft)"),
                new Patch(
                        TASKLIST,
                        "a form that was taken would have been kept as a draft when it closed",
                        "localStorage.removeItem(\"camunda-form:\".concat(y))",
                        "window.amanah.sentDraft(amanahDraft)"),
                new Patch(
                        TASKLIST,
                        "a half-filled form was lost by a look at another task or at the diagram, or by closing its window",
                        "h.registerSaveHandler(T),o.$on(\"authentication.login.required\",T),",
                        "h.registerSaveHandler(T),o.$on(\"authentication.login.required\",T),"
                                + "o.$on(\"$destroy\",(function(){window.amanah.keepUnsent(amanahDraft,v)})),"));
    }

    private static List<Patch> cards() {
        return List.of(
                new Patch(
                        TASKLIST,
                        "the newest task came first instead of the most urgent one",
                        "r[0].sortOrder||\"desc\",r[0].sortBy=r[0].sortBy||\"created\"",
                        "r[0].sortOrder||\"asc\",r[0].sortBy=r[0].sortBy||\"dueDate\""),
                new Patch(
                        TASKLIST,
                        "the list ended after 15 tasks, and what was registered just now stood on its second page",
                        "a=15*((l(\"page\")||1)-1)",
                        "a=50*((l(\"page\")||1)-1)"),
                new Patch(
                        TASKLIST,
                        "the list ended after 15 tasks, and what was registered just now stood on its second page",
                        "n.maxResults=15,n.sorting=r",
                        "n.maxResults=50,n.sorting=r"),
                new Patch(
                        TASKLIST_PLUGINS,
                        "the list began with the most urgent task and then turned to the newest one first",
                        "t.sortings.length||(t.sortings.push({order:\"desc\",by:\"created\"})",
                        "t.sortings.length||(t.sortings.push({order:\"asc\",by:\"dueDate\"},"
                                + "{order:\"asc\",by:\"nameCaseInsensitive\"})"),
                new Patch(
                        TASKLIST,
                        "a card told its own reader's name, as each card of \"Tugas saya\" did",
                        "ng-if=\"hasAssignee(task)\"",
                        "ng-if=\"hasAssignee(task) && task.assignee !== $root.authentication.name\""),
                new Patch(
                        TASKLIST,
                        "a task was overdue hours too late, as two time zones were compared as text",
                        "t.now=(new Date).toJSON(),t.filterProperties=null",
                        "t.now=(new Date).toJSON(),t.dueClass=window.amanah.dueClass,t.filterProperties=null"),
                new Patch(
                        TASKLIST,
                        "a task that is due today looked like any other in the list",
                        "ng-class=\"{overdue: task.due && (task.due < now) }\">\\n                {{ \\'DUE\\'",
                        "ng-class=\"dueClass(task.due)\">\\n                {{ \\'DUE\\'"),
                new Patch(
                        TASKLIST,
                        "the list told how long until a task is due, but not the date",
                        "am-time-ago=\"task.due\">{{ task.due }}</span>\\n              </span>",
                        "am-time-ago=\"task.due\">{{ task.due }}</span>"
                                + " <span class=\"due-day\">({{ task.due | camDate:\\'short\\' }})</span>\\n              </span>"),
                new Patch(
                        TASKLIST,
                        "an open task was overdue hours too late, as two time zones were compared as text",
                        "i.now=(new Date).toJSON(),",
                        "i.now=(new Date).toJSON(),i.dueClass=window.amanah.dueClass,"),
                new Patch(
                        TASKLIST,
                        "an open task that is due today looked like any other",
                        "ng-class=\"{overdue: task.due && (task.due < now) }\"\\n          type=\"datetime\"",
                        "ng-class=\"dueClass(task.due)\"\\n          type=\"datetime\""),
                new Patch(
                        TASKLIST,
                        "an open task told how long until it is due, but not the date",
                        "am-time-ago=\"task.due\">{{ task.due }}</span>\\n\\n",
                        "am-time-ago=\"task.due\">{{ task.due }}</span>"
                                + " <span class=\"due-day\" ng-if=\"task.due\">({{ task.due | camDate:\\'short\\' }})</span>\\n\\n"));
    }

    private static List<Patch> filtersAndSearch() {
        return List.of(
                new Patch(
                        TASKLIST,
                        "staff who may not change a filter were offered to",
                        "<a ng-click=\"openModal($event, filter)\"\\n         uib-tooltip",
                        "<a ng-click=\"openModal($event, filter)\" ng-if=\"userCanCreateFilter\"\\n         uib-tooltip"),
                new Patch(
                        TASKLIST,
                        "the search asked for variables and ids of the engine",
                        "u=r,d=function(e){return!!e.basic",
                        "u=window.amanah.searchTypes(r),d=function(e){return!!e.basic"),
                new Patch(
                        TASKLIST,
                        "a search for a group, a kelurahan or a number found nothing",
                        "a.set(\"searchQuery\",n)",
                        "a.set(\"searchQuery\",window.amanah.onCard(n))"));
    }

    private static List<Patch> footers() {
        return APPLICATIONS.stream()
                .map(application -> new Patch(
                        "app/%s/camunda-%s-bootstrap.js".formatted(application, application),
                        "the page's foot bore another product's name",
                        "{{ \\'CAM_WIDGET_FOOTER_POWERED_BY\\' | translate }} "
                                + "<a href=\"http://camunda.org\">Camunda Platform</a> /\\n"
                                + "      <span class=\"version\">{{version}}</span>",
                        "Amanah"))
                .toList();
    }

    private static List<Patch> validationTexts() {
        return List.of(
                text("\"Field is required.\"", "\"Wajib diisi.\""),
                // patternErrorMessage is what later releases of form-js call it.
                text(
                        "`Field must match pattern ${t.pattern}.`",
                        "t.patternErrorMessage||window.amanah.patternMessage(t.pattern)"),
                text(
                        "`Field must have minimum value of ${t.min}.`",
                        "`Paling sedikit ${window.amanah.valueIn(e,t.min)}.`"),
                text(
                        "`Field must have maximum value of ${t.max}.`",
                        "`Paling banyak ${window.amanah.valueIn(e,t.max)}.`"),
                text(
                        "`Field must have minimum length of ${t.minLength}.`",
                        "`Terlalu pendek: paling sedikit ${t.minLength} ${window.amanah.characters(e)}.`"),
                text(
                        "`Field must have maximum length of ${t.maxLength}.`",
                        "`Terlalu panjang: paling banyak ${t.maxLength} ${window.amanah.characters(e)}.`"),
                text(
                        "\"Field must be a valid  international phone number. (e.g. +4930664040900)\"",
                        "\"Tulis nomor telepon dengan kode negara, misalnya +6281234567890.\""),
                text("\"Field must be a valid email.\"", "\"Alamat email belum benar.\""),
                text("\"Value is not a number.\"", "\"Isi dengan angka.\""),
                text(
                        "\"Value is expected to \"+(0===n?\"be an integer\":`have at most ${n} decimal digit${n>1?\"s\":\"\"}`)+\".\"",
                        "0===n?\"Isi dengan bilangan bulat, tanpa koma.\":`Paling banyak ${n} angka di belakang koma.`"),
                text(
                        "`Please select a valid value, the two nearest valid values are ${t} and ${i}.`",
                        "`Isi dengan kelipatan ${e.increment}; yang terdekat ${window.amanah.valueIn(e,t)} dan ${window.amanah.valueIn(e,i)}.`"),
                text("\"Date and time must both be entered.\"", "\"Tanggal dan jam harus diisi dua-duanya.\""));
    }

    private static List<Patch> formTexts() {
        return List.of(
                text("\"Add new\"", "\"Tambah\""),
                text("`Remove list item ${t+1}`", "`Hapus baris ${t+1}`"),
                text("emptyListMessage:c=\"No results\"", "emptyListMessage:c=\"Tidak ada pilihan\""),
                text("D?\"No results\":\"All values selected\"", "D?\"Tidak ditemukan\":\"Semua sudah dipilih\""),
                text("placeholder:\"Search\"", "placeholder:\"Cari\""),
                text("placeholder:t||d?void 0:\"Search\"", "placeholder:t||d?void 0:\"Cari\""),
                text("children:_||\"Select\"", "children:_||\"Pilih\""),
                text("0===f.length?\"Nothing to show.\"", "0===f.length?\"Belum ada isi.\""),
                text("colSpan:f.length,children:\"Nothing to show.\"", "colSpan:f.length,children:\"Belum ada isi.\""),
                text("[k+1,\" of \",x.length]", "[k+1,\" dari \",x.length]"),
                text("\"Previous page\"", "\"Halaman sebelumnya\""),
                text("\"Next page\"", "\"Halaman berikutnya\""),
                text("\"aria-label\":\"Increment\"", "\"aria-label\":\"Tambah satu\""),
                text("\"aria-label\":\"Decrement\"", "\"aria-label\":\"Kurangi satu\""),
                text("title:\"Remove tag\"", "title:\"Hapus pilihan\""),
                text("\"Skip to search\"", "\"Langsung ke pencarian\""),
                text("`Click to sort by ${n} ascending`", "`Urutkan menurut ${n}, dari kecil`"),
                text("`Click to sort by ${n} descending`", "`Urutkan menurut ${n}, dari besar`"),
                text("\"Click to remove sorting\"", "\"Kembali ke urutan semula\""),
                text("\"No content to show.\"", "\"Belum ada isi.\""),
                text("\"External content couldn't be loaded.\"", "\"Isi dari luar tidak dapat dibuka.\""),
                text("\"This is an image placeholder\"", "\"Belum ada gambar\""));
    }

    private static List<Patch> formFields() {
        return List.of(
                // form-js 1.8.7 reads a text 300 ms after it was typed; whatever draws the form meanwhile, as an amount
                // left just before does, put the former text back. While a text is being typed it is left alone.
                new Patch(
                        LIBRARIES,
                        "what was typed right after an amount was wiped out again",
                        "null!==n.current&&(e(...n.current),n.current=null),t.current=null)}),[e])]}",
                        "null!==n.current&&(e(...n.current),n.current=null),t.current=null)}),[e]),n]}"),
                new Patch(
                        LIBRARIES,
                        "a line typed right after an amount was wiped out again",
                        "[v,y]=De((({target:t})=>{e.onChange({value:t.value})}))",
                        "[v,y,typing]=De((({target:t})=>{e.onChange({value:t.value})}))"),
                new Patch(
                        LIBRARIES,
                        "a line typed right after an amount was wiped out again",
                        "type:\"text\",value:c,\"aria-describedby\":[b,_].join(\" \"),required:g,\"aria-invalid\"",
                        "type:\"text\",value:typing.current?void 0:c,\"aria-describedby\":[b,_].join(\" \"),required:g,"
                                + "\"aria-invalid\""),
                new Patch(
                        LIBRARIES,
                        "a note typed right after an amount was wiped out again",
                        "[g,v]=De((({target:t})=>{e.onChange({value:t.value})}))",
                        "[g,v,typing]=De((({target:t})=>{e.onChange({value:t.value})}))"),
                new Patch(
                        LIBRARIES,
                        "a note typed right after an amount was wiped out again",
                        "value:u,ref:m,\"aria-describedby\":[y,b].join(\" \"),required:f,\"aria-invalid\"",
                        "value:typing.current?void 0:u,ref:m,\"aria-describedby\":[y,b].join(\" \"),required:f,"
                                + "\"aria-invalid\""),
                // form-js 1.8.7 takes the number 0 for nothing when it draws a field anew, and may do so between two
                // key
                // presses, with the number as it was before the second.
                new Patch(
                        LIBRARIES,
                        "an amount of 0 was wiped out again",
                        "A&&!L&&D(d&&d.toString()||\"\")",
                        "A&&!L&&!typing.current&&D(null==d?\"\":d.toString())"),
                // form-js 1.8.7 tells of a number when it differs from the last one it was given: of 0 deleted and
                // typed again
                // within 300 ms only the deletion was told.
                new Patch(
                        LIBRARIES,
                        "an amount typed over the same amount was wiped out",
                        "[O,T]=De(e.onChange);Te(d)!==k&&O({field:u,value:k});",
                        "[O,T,typing]=De(e.onChange);(Te(d)!==k||typing.current&&typing.current[0].value!==k)"
                                + "&&O({field:u,value:k});"),
                // form-js 1.8.7 submits only what it draws: the sixth member of a group, folded away, would be lost.
                new Patch(
                        LIBRARIES,
                        "rows of a long list were folded away, and what is folded away is neither checked nor submitted",
                        "f=!u.disableCollapse&&h.length>p&&s.isCollapsed",
                        "f=!1"),
                new Patch(
                        LIBRARIES,
                        "a long list could be folded, and what is folded away is neither checked nor submitted",
                        "v=!o.disableCollapse&&m.length>g,",
                        "v=!1,"),
                new Patch(
                        LIBRARIES,
                        "a table showed nothing where the answer is yes or no",
                        "class:\"fjs-table-td\",children:e[t]}",
                        "class:\"fjs-table-td\",children:!0===e[t]?\"Ya\":!1===e[t]?\"Tidak\":e[t]}"),
                // form-js 1.8.7 swallows what is not a digit while an amount is typed, so that 500000,5 became 5000005,
                // and
                // puts "NaN" in place of what was pasted. A field of whole numbers keeps what was typed instead, and is
                // not right until that is a whole number.
                new Patch(
                        LIBRARIES,
                        "points and commas were swallowed while an amount was typed, and the amount became another one",
                        "(e.key,i,t,n,v)||e.preventDefault()",
                        "(e.key,i,t,n,v)||0===v&&\"Enter\"!==e.key||e.preventDefault()"),
                new Patch(
                        LIBRARIES,
                        "1.000.000 typed with its points was refused or read as 1",
                        "if(di(e))return E(\"\"),void S(null);if(\"-\"!==",
                        "if(di(e))return E(\"\"),void S(null);"
                                + "if(0===v)return E(e),void S(window.amanah.wholeNumber(e));if(\"-\"!=="),
                new Patch(
                        LIBRARIES,
                        "a text in a field of whole numbers stopped the form's check of itself",
                        "r=[];if(\"NaN\"===t)r.push(",
                        "r=[];if(0===n&&\"string\"==typeof t)r.push(window.amanah.notWhole(e,t));else if(\"NaN\"===t)r.push("),
                new Patch(
                        LIBRARIES,
                        "an amount of many zeros could not be read while typing, and telephones showed letters to type it",
                        "type:\"text\",autoComplete:\"off\",step:P,value:M",
                        "type:\"text\",inputMode:0===v?\"numeric\":\"decimal\",autoComplete:\"off\",step:P,value:M"),
                new Patch(
                        LIBRARIES,
                        "an amount of many zeros could not be read while typing",
                        "a.jsx(nt,{id:R,description:p}),a.jsx(it,{id:I,errors:n})]})}pi.config",
                        "\"Rp\"===b&&\"number\"==typeof k?a.jsx(\"div\",{class:\"amanah-amount\",\"aria-live\":\"polite\",children:window.amanah.rupiah(k)}):null,"
                                + "a.jsx(nt,{id:R,description:p}),a.jsx(it,{id:I,errors:n})]})}pi.config"),
                // Our script finds the fields that hold the id of a photo by this attribute.
                new Patch(
                        LIBRARIES,
                        "a photo's field showed its id instead of the photo",
                        "class:U(Ui,{errors:n,disabled:t,readonly:l})",
                        "class:U(Ui,{errors:n,disabled:t,readonly:l}),\"data-widget\":(s.properties||{}).widget"),
                new Patch(
                        LIBRARIES,
                        "telephones showed letters to type a number of the identity card or a telephone number",
                        "readOnly:l,id:i,onInput:v",
                        "readOnly:l,id:i,inputMode:window.amanah.keyboardFor(p),onInput:v"));
    }

    private static List<Patch> calendars() {
        return List.of(
                // 05/06/2020 in the browser's own order would be May in one office and June in the next; en-GB writes
                // day, month and year with two digits each, which Indonesian itself does not.
                new Patch(
                        LIBRARIES,
                        "the order of day and month in a date followed the browser's language",
                        "function wt(e=\"default\")",
                        "function wt(e=\"en-GB\")"),
                new Patch(
                        LIBRARIES,
                        "31/02/2025 silently became 03/03/2025",
                        "a=h?a:void 0}}if(a instanceof Date",
                        "a=!h||/^(\\d{1,2})\\D\\d{1,2}\\D\\d{4}$/.test(d)&&+RegExp.$1!==a.getDate()?void 0:a}}"
                                + "if(a instanceof Date"),
                text("placeholder:xt()", "placeholder:\"tgl/bln/tahun\""),
                text("placeholder:h?\"hh:mm\":\"hh:mm ?m\"", "placeholder:\"jam:menit\""),
                text(
                        "weekdays:{shorthand:" + ENGLISH_SHORT_DAYS + ",longhand:" + ENGLISH_DAYS
                                + "},months:{shorthand:" + ENGLISH_SHORT_MONTHS + ",longhand:" + ENGLISH_MONTHS + "}",
                        "weekdays:{shorthand:" + SHORT_DAYS + ",longhand:" + DAYS + "},months:{shorthand:"
                                + SHORT_MONTHS + ",longhand:" + MONTHS + "}"),
                text(
                        "yearAriaLabel:\"Year\",monthAriaLabel:\"Month\"",
                        "yearAriaLabel:\"Tahun\",monthAriaLabel:\"Bulan\""),
                text("scrollTitle:\"Scroll to increment\"", "scrollTitle:\"Gulir untuk mengubah\""),
                text("DAY:" + ENGLISH_DAYS + ",ERANAMES", "DAY:" + DAYS + ",ERANAMES"),
                text(
                        "6,MONTH:" + ENGLISH_MONTHS + ",SHORTDAY:" + ENGLISH_SHORT_DAYS + ",SHORTMONTH:"
                                + ENGLISH_SHORT_MONTHS + ",STANDALONEMONTH:" + ENGLISH_MONTHS,
                        "6,MONTH:" + MONTHS + ",SHORTDAY:" + SHORT_DAYS + ",SHORTMONTH:" + SHORT_MONTHS
                                + ",STANDALONEMONTH:" + MONTHS));
    }

    private static List<Patch> operatorsBoard() {
        return List.of(
                new Patch(
                        COCKPIT,
                        "what stands still came last on the first page, below the fold",
                        "<div class=\"ctn-view dashboard container-fluid\">\\n  <div class=\"sections row\">",
                        "<div class=\"ctn-view dashboard container-fluid\">\\n  <div ng-repeat=\"plugin in"
                                + " deprecateDashboardProviders\" data-plugin-id=\"{{ plugin.id }}\"><view"
                                + " vars=\"dashboardVars\" provider=\"plugin\"></view></div>\\n"
                                + "  <div class=\"sections row\">"),
                new Patch(
                        COCKPIT,
                        "what stands still would come a second time at the end of the page",
                        "ng-if=\"deprecateDashboardProviders.length\"",
                        "ng-if=\"false\""));
    }

    private static Patch text(String english, String indonesian) {
        return new Patch(LIBRARIES, "a form showed English: " + english, english, indonesian);
    }
}
