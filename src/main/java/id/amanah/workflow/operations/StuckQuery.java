package id.amanah.workflow.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds every place that stands still, in one question to the database however many cases are open: each cause narrows by
 * index, what is left is looked up row by row ({@code offset 0}: the planner, who expects far more to stand still than does,
 * would else read whole tables), held against the limits of its step and programme, and a place with several causes is told once.
 */
@Component
class StuckQuery {

    private static final Duration LONGEST_WITHOUT_CLEAN_UP = Duration.ofDays(2);

    private static final String PEOPLE = """
            able as materialized (
                select s.id from staff_member s join act_id_user u on u.id_ = s.id
                where s.active and s.role in ('MARKETING', 'MANAGER')
                    and\s""" + Colleagues.NOT_LOCKED_OUT + """
            ),
            away as materialized (
                select staff_id, min(first_day) as first_day, max(last_day) as last_day from staff_absence
                where withdrawn_at is null and :today between first_day and last_day group by staff_id),
            at_work as materialized (select id from able where id not in (select staff_id from away)),
            manned as materialized (
                select distinct m.group_id_ from act_id_membership m where m.user_id_ in (select id from at_work)),
            holders as (
                with recursive one (id) as (
                    (select min(assignee_) from act_ru_task)
                    union all
                    select (select min(t.assignee_) from act_ru_task t where t.assignee_ > one.id) from one
                    where one.id is not null)
                select id from one where id is not null),
            missing as materialized (
                select h.id, a.first_day, a.last_day, h.id not in (select id from able) as gone
                from holders h left join away a on a.staff_id = h.id
                where a.staff_id is not null or h.id not in (select id from able)),
            limits as materialized (
                select * from unnest(:programmes::text[], :steps::text[], :idle::timestamp[], :endless::timestamp[],
                    :overdue::timestamp[], :untouched::timestamp[], :longest::timestamp[], :ahead::timestamp[])
                    as l (programme, step, idle, endless, overdue, untouched, longest, ahead)),
            bounds as materialized (
                select step, max(overdue) as overdue, max(untouched) as untouched, max(longest) as longest
                from limits group by step),
            """;

    private static final String JUDGED = """
            named as (
                select f.*, coalesce(i.root_proc_inst_id_, f.instance_id) as root_id,
                    coalesce(f.number, root.business_key_, i.business_key_) as application,
                    coalesce(i.suspension_state_ = 2, false) or f.rank = :suspendedRank as suspended
                from found f
                left join lateral (select * from act_ru_execution x where x.id_ = f.instance_id offset 0) i on true
                left join lateral (select * from act_ru_execution x where x.id_ = i.root_proc_inst_id_ offset 0) root on true),
            known as (
                select n.*, a.programme_code, g.name as group_name, g.kelurahan, g.kecamatan, g.officer_id,
                    coalesce(n.task_id, n.job_id, n.instance_id || '~' || coalesce(n.step, ''), n.application) as place,
                    coalesce(tk.team, tc.team, 'marketing') as team
                from named n
                left join lateral (select * from application x where x.number = n.application offset 0) a on true
                left join lateral (select * from lending_group x where x.id = a.group_id offset 0) g on true
                left join territory tk
                    on lower(tk.kecamatan) = lower(g.kecamatan) and lower(tk.kelurahan) = lower(g.kelurahan)
                left join territory tc on lower(tc.kecamatan) = lower(g.kecamatan) and tc.kelurahan is null
                left join limits l
                    on l.programme = coalesce(a.programme_code, '') and l.step = split_part(coalesce(n.step, ''), '#', 1)
                left join limits o on l.step is null and o.programme = coalesce(a.programme_code, '') and o.step = ''
                where case n.limited
                    when 'NONE' then true
                    when 'IDLE' then n.moment < coalesce(l.idle, o.idle)
                    when 'ENDLESS' then n.moment < coalesce(l.endless, o.endless)
                    when 'OVERDUE' then n.moment < coalesce(l.overdue, o.overdue)
                    when 'UNTOUCHED' then n.moment < coalesce(l.untouched, o.untouched)
                    when 'AHEAD' then n.moment > coalesce(l.ahead, o.ahead)
                    else n.moment < coalesce(l.longest, o.longest) end),
            ranked as (
                select k.*, row_number() over (partition by k.place order by k.rank, k.since) as place_row,
                    array_agg(k.rank) over (partition by k.place order by k.rank
                        rows between unbounded preceding and unbounded following) as ranks
                from known k),
            stuck as (
                select r.*, coalesce(r.holder, r.officer_id) as person from ranked r
                where r.place_row = 1
                  and (:places::text[] is null or r.place = any(:places::text[]))
                  and (:cause::int is null or r.rank = :cause)
                  and (:step::text is null or r.step = :step)
                  and (:kecamatan::text is null or r.kecamatan = :kecamatan)
                  and (:officer::text is null or coalesce(r.holder, r.officer_id) = :officer)
                  and (:teams::text[] is null or r.team = any(:teams::text[]))
                  and (:search::text is null or r.application ilike :search or r.group_name ilike :search))
            """;

    private final List<StuckCause> causes;
    private final StuckLimits limits;
    private final ProcessSteps steps;
    private final Suspects suspects;
    private final JdbcClient database;
    private final Colleagues colleagues;
    private final Clock clock;
    private final String found;

    StuckQuery(
            List<StuckCause> causes,
            StuckLimits limits,
            ProcessSteps steps,
            Suspects suspects,
            JdbcClient database,
            Colleagues colleagues,
            Clock clock) {
        this.causes =
                causes.stream().sorted(Comparator.comparing(StuckCause::cause)).toList();
        this.limits = limits;
        this.steps = steps;
        this.suspects = suspects;
        this.database = database;
        this.colleagues = colleagues;
        this.clock = clock;
        this.found = String.join(
                " union all ", this.causes.stream().map(StuckQuery::select).toList());
    }

    /** The places, the one that has stood still longest first. */
    List<Finding> places(StuckFilter filter, int offset, int limit) {
        return ask("""
                        select s.place, s.application as number, s.group_name, s.kelurahan, s.kecamatan, s.programme_code,
                            s.officer_id, s.root_id, s.instance_id, s.definition_id, s.step, s.task_id, s.job_id, s.holder,
                            s.due, s.at_step_since, s.suspended, s.ranks, s.since, s.detail, (select t.name_ from act_ru_task t where t.id_ = s.task_id) as task_name,
                            holder.display_name as holder_name, officer.display_name as officer_name
                        from stuck s
                        left join staff_member holder on holder.id = s.holder
                        left join staff_member officer on officer.id = s.officer_id
                        order by s.since, s.place offset :offset limit :limit
                        """, filter)
                .param("offset", offset)
                .param("limit", limit)
                .query(StuckQuery::finding)
                .list();
    }

    /** How many places there are, in all and by each of what the board shows. */
    List<Count> counts(StuckFilter filter) {
        return ask("""
                        select grouping(s.rank, s.step, s.kecamatan, s.person) as by_what, s.rank, s.step,
                            max(s.definition_id) as definition_id, s.kecamatan, s.person, max(p.display_name) as person_name,
                            count(*) as places, count(distinct s.application) as applications, min(s.since) as oldest
                        from stuck s left join staff_member p on p.id = s.person
                        group by grouping sets ((), (s.rank), (s.step), (s.kecamatan), (s.person))
                        order by by_what, places desc, oldest
                        """, filter)
                .query((row, number) -> new Count(
                        By.of(row.getInt("by_what")),
                        row.getObject("rank") == null ? null : Cause.values()[row.getInt("rank")],
                        row.getString("step"),
                        row.getString("definition_id"),
                        row.getString("kecamatan"),
                        row.getString("person"),
                        row.getString("person_name"),
                        row.getInt("places"),
                        row.getInt("applications"),
                        Place.instant(row, "oldest")))
                .list();
    }

    /** Looks through all open cases for what might stand still; see {@link Suspects}. */
    void lookAhead() {
        suspects.look(PEOPLE, parameters(StuckFilter.everything(null)));
    }

    /** The whole question, for whoever looks at how it is answered. */
    String sql(String ending) {
        return "with " + PEOPLE + "found as materialized (" + found + "), " + JUDGED + ending;
    }

    JdbcClient.StatementSpec ask(String ending, StuckFilter filter) {
        Map<String, Object> parameters = parameters(filter);
        suspects.lookIfMissed(PEOPLE, parameters);
        return database.sql(sql(ending)).params(parameters);
    }

    Map<String, Object> parameters(StuckFilter filter) {
        Collection<ProcessSteps.Steps> models = steps.all();
        TreeSet<String> allSteps = new TreeSet<>(List.of(""));
        TreeSet<String> waits = new TreeSet<>();
        TreeSet<String> calls = new TreeSet<>();
        TreeSet<String> timers = new TreeSet<>();
        TreeSet<String> works = new TreeSet<>();
        models.forEach(model -> {
            allSteps.addAll(model.names().keySet());
            waits.addAll(model.waits());
            calls.addAll(model.calls());
            timers.addAll(model.timers().keySet());
            works.addAll(model.works());
        });
        // What one version works at, another may wait at.
        Stream.of(waits, calls, timers).forEach(works::removeAll);
        List<String> programmes = new ArrayList<>(database.sql("select distinct programme_code from programme_terms")
                .query(String.class)
                .list());
        programmes.add("");
        List<StuckLimits.Limits> all = limits.now(programmes, allSteps);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("suspendedRank", Cause.SUSPENDED.ordinal());
        parameters.put("attempts", colleagues.attempts());
        parameters.put("today", LocalDate.now(clock));
        parameters.put("zone", clock.getZone().getId());
        parameters.put("waits", waits.toArray(String[]::new));
        parameters.put("calls", calls.toArray(String[]::new));
        parameters.put("timers", timers.toArray(String[]::new));
        parameters.put("works", works.toArray(String[]::new));
        parameters.put("cleanUpBound", Timestamp.from(clock.instant().minus(LONGEST_WITHOUT_CLEAN_UP)));
        parameters.put("programmes", texts(all, StuckLimits.Limits::programme));
        parameters.put("steps", texts(all, StuckLimits.Limits::step));
        limit(parameters, "idle", all, StuckLimits.Limits::idle);
        limit(parameters, "endless", all, StuckLimits.Limits::endless);
        limit(parameters, "overdue", all, StuckLimits.Limits::overdue);
        limit(parameters, "untouched", all, StuckLimits.Limits::untouched);
        limit(parameters, "longest", all, StuckLimits.Limits::longest);
        parameters.put("ahead", texts(all, one -> local(one.ahead()).toString()));
        parameters.put(
                "aheadBound",
                Timestamp.from(all.stream()
                        .map(StuckLimits.Limits::ahead)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()));
        parameters.put("places", array(filter.places()));
        parameters.put("cause", filter.cause() == null ? null : filter.cause().ordinal());
        parameters.put("step", blankToNull(filter.step()));
        parameters.put("kecamatan", blankToNull(filter.kecamatan()));
        parameters.put("officer", blankToNull(filter.officer()));
        parameters.put("teams", array(filter.teams()));
        String search = blankToNull(filter.search());
        parameters.put("search", search == null ? null : LocatedCases.containing(search));
        return parameters;
    }

    /** The limits one by one, and the loosest of them, which an index can narrow by. */
    private static void limit(
            Map<String, Object> parameters,
            String name,
            List<StuckLimits.Limits> all,
            Function<StuckLimits.Limits, Instant> limit) {
        parameters.put(name, texts(all, one -> local(limit.apply(one)).toString()));
        parameters.put(
                name + "Bound",
                Timestamp.from(
                        all.stream().map(limit).max(Comparator.naturalOrder()).orElseThrow()));
    }

    private static String[] texts(List<StuckLimits.Limits> all, Function<StuckLimits.Limits, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    /** The engine writes moments as the machine's clock shows them. */
    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneId.systemDefault());
    }

    private static String[] array(List<String> texts) {
        return texts == null ? null : texts.toArray(String[]::new);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String select(StuckCause cause) {
        return String.format(
                Locale.ROOT,
                "(select %d as rank, '%s' as limited, p.* from (%s) p)",
                cause.cause().ordinal(),
                cause.limit(),
                cause.places());
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        Integer[] ranks = (Integer[]) row.getArray("ranks").getArray();
        return new Finding(
                Place.of(row),
                Arrays.stream(ranks)
                        .distinct()
                        .map(rank -> Cause.values()[rank])
                        .toList(),
                Place.instant(row, "since"),
                row.getString("detail"));
    }

    /** What places are counted by. */
    enum By {
        ALL,
        CAUSE,
        STEP,
        KECAMATAN,
        PERSON;

        /** As PostgreSQL numbers the sets: a bit for each column that is not grouped by. */
        static By of(int grouping) {
            return switch (grouping) {
                case 0b0111 -> CAUSE;
                case 0b1011 -> STEP;
                case 0b1101 -> KECAMATAN;
                case 0b1110 -> PERSON;
                default -> ALL;
            };
        }
    }

    /** How many places, and in how many applications; columns that are not counted by are null. */
    record Count(
            By by,
            Cause cause,
            String step,
            String definitionId,
            String kecamatan,
            String person,
            String personName,
            int places,
            int applications,
            Instant oldest) {}
}
