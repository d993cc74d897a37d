package id.amanah.workflow.monitoring.mail;

import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.workflow.CaseInMotion;
import id.amanah.workflow.monitoring.WatchedApplication;
import id.amanah.workflow.operations.OfficeAtWork;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Mail leaves by a real server: to whom, when, with which words, and once whatever happens. */
class MailTests extends WatchedApplication {

    private static final String OPERATOR = "sri@koperasi.example";
    private static final String MANAGER_OF_ALL = "wagiran@koperasi.example";
    private static final String MANAGER_OF_THE_NORTH = "nurdin@koperasi.example";
    /** A Thursday and a decreed holiday in the calendar that the application comes with. */
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    @Autowired
    private MailRound round;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private ThreadPoolTaskScheduler schedule;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void nobody_has_been_told_anything() throws Exception {
        office.hire("nurdin", "Nurdin", "managers", OfficeAtWork.NORTH);
        address("sri", OPERATOR);
        address("wagiran", MANAGER_OF_ALL);
        address("nurdin", MANAGER_OF_THE_NORTH);
        database.update("delete from mail_outbox");
        database.update("delete from mail_told");
        database.update("update outbox set delivered_at = created_at where delivered_at is null");
        // Cases of other tests are none of ours.
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(one -> engine.getRuntimeService().deleteProcessInstance(one.getId(), "another test's"));
        database.update("update application set status = 'CLOSED'");
        MAIL_SERVER.purgeEmailFromAllMailboxes();
    }

    @Test
    void operators_and_managers_read_in_the_morning_what_stands_still() throws Exception {
        String number = overdueCase();
        CaseInMotion.at(OfficeAtWork.MONDAY.plusDays(8), 6);
        round.run();
        assertThat(digests()).as("before seven").isEmpty();
        CaseInMotion.at(OfficeAtWork.MONDAY.plusDays(8), 8);
        round.run();
        round.run();
        MimeMessage operators = digest(OPERATOR);
        assertThat(operators.getSubject()).isEqualTo("[Amanah] 1 pengajuan macet, Selasa, 15 September 2026");
        assertThat(operators.getFrom()[0].toString()).isEqualTo("Amanah <amanah@koperasi.example>");
        String text = text(operators);
        assertThat(text)
                .contains(
                        "Selamat pagi, Sri.",
                        "1 pengajuan macet di 15 tempat.",
                        "- Melewati tenggat: 5\n",
                        "1. " + number + ", kelompok Mawar",
                        "   Melewati tenggat, sejak Kamis, 10 September 2026 pukul 17.00 (4 hari)\n",
                        "   Langkah: Survei rumah dan usaha: anggota ",
                        "; dan 2 langkah lain\n   Tenggatnya lewat; tugas ini dipegang Zulkifli.\n",
                        "   https://amanah.koperasi.example/camunda/app/cockpit/default/#/macet?search=" + number)
                .doesNotContain("\n2. ");
        assertThat(text(digest(MANAGER_OF_ALL))).contains(number);
        assertThat(digest(MANAGER_OF_THE_NORTH).getSubject()).startsWith("[Amanah] Tidak ada yang macet");
        assertThat(text(digest(MANAGER_OF_THE_NORTH)))
                .contains("Tidak ada pengajuan yang macet.")
                .doesNotContain(number, "Mawar");
        assertThat(nothingPersonalOf(number, text + html(operators))).isTrue();
    }

    @Test
    void the_ten_oldest_applications_are_named() throws Exception {
        List<String> numbers = new ArrayList<>();
        for (int hour = 8; hour < 20; hour++) {
            CaseInMotion.at(OfficeAtWork.MONDAY, hour);
            numbers.add(office.caseAtSurvey());
        }
        CaseInMotion.at(OfficeAtWork.MONDAY.plusDays(8), 8);
        round.run();
        String text = text(digest(OPERATOR));
        assertThat(text).contains("12 pengajuan macet di 180 tempat.", "Yang paling lama\n", "\n10. AJU-");
        assertThat(numbers.stream().filter(text::contains)).hasSize(10);
    }

    @Test
    void there_is_no_digest_on_a_day_off() {
        for (LocalDate off : List.of(OfficeAtWork.MONDAY.plusDays(5), OfficeAtWork.MONDAY.plusDays(6), CHRISTMAS)) {
            CaseInMotion.at(off, 9);
            round.run();
            assertThat(received()).as(off.toString()).isEmpty();
        }
        CaseInMotion.at(CHRISTMAS.plusDays(3), 9);
        round.run();
        assertThat(received()).hasSize(3);
    }

    @Test
    void several_instances_send_each_mail_once() throws Exception {
        overdueCase();
        office.failForGood(failing());
        CaseInMotion.at(OfficeAtWork.MONDAY.plusDays(7), 10);
        CyclicBarrier together = new CyclicBarrier(4);
        ExecutorService instances = Executors.newFixedThreadPool(4);
        List<Future<?>> rounds = new ArrayList<>();
        for (int instance = 0; instance < 4; instance++) {
            rounds.add(instances.submit(() -> {
                together.await();
                round.run();
                return null;
            }));
        }
        for (Future<?> one : rounds) {
            one.get();
        }
        instances.shutdown();
        // What one instance had in hand when the others looked.
        round.run();
        assertThat(to(OPERATOR)).hasSize(2);
        assertThat(to(MANAGER_OF_ALL)).hasSize(2);
        assertThat(to(MANAGER_OF_THE_NORTH)).hasSize(1);
    }

    @Test
    void a_mail_server_that_is_gone_loses_nothing_and_gets_one_copy() throws Exception {
        CaseInMotion.at(OfficeAtWork.MONDAY, 10);
        MAIL_SERVER.stop();
        try {
            round.run();
            round.run();
            assertThat(count("delivered_at is null and failure is not null")).isPositive();
            later(Duration.ofMinutes(2));
            round.run();
        } finally {
            MAIL_SERVER.start();
        }
        assertThat(received()).isEmpty();
        later(Duration.ofHours(2));
        round.run();
        round.run();
        assertThat(received()).hasSize(3);
        assertThat(only(OPERATOR).getMessageID()).isEqualTo("<digest.2026-09-07.sri@amanah>");
        assertThat(count("delivered_at is null")).isZero();
    }

    @Test
    void a_mail_in_the_hand_of_an_instance_that_died_leaves_later() throws Exception {
        CaseInMotion.at(OfficeAtWork.MONDAY, 10);
        MAIL_SERVER.stop();
        try {
            round.run();
        } finally {
            MAIL_SERVER.start();
        }
        database.update("update mail_outbox set failure = null, next_attempt_at = ?", in(Duration.ofMinutes(5)));
        round.run();
        assertThat(received()).isEmpty();
        later(Duration.ofMinutes(6));
        round.run();
        assertThat(received()).hasSize(3);
    }

    @Test
    void a_mail_that_cannot_be_delivered_is_given_up_when_it_tells_nothing_any_more() {
        CaseInMotion.at(OfficeAtWork.MONDAY, 10);
        MAIL_SERVER.stop();
        try {
            round.run();
            address("nurdin", "");
            for (int hours = 0; hours < 80; hours += 8) {
                later(Duration.ofHours(8));
                round.run();
            }
            assertThat(count("key = 'digest:2026-09-07:sri' and given_up_at is not null"))
                    .isEqualTo(1);
            assertThat(count("key = 'digest:2026-09-07:nurdin' and given_up_at is not null"))
                    .isEqualTo(1);
            assertThat(count("key = 'digest:2026-09-10:sri' and given_up_at is null"))
                    .isEqualTo(1);
        } finally {
            MAIL_SERVER.start();
        }
    }

    @Test
    void a_mail_server_that_hangs_is_left_and_holds_up_nothing_else() {
        assertThat(sender.getJavaMailProperties())
                .containsKeys("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout")
                .containsEntry("mail.smtp.starttls.enable", "true");
        assertThat(schedule.getScheduledThreadPoolExecutor().getCorePoolSize())
                .as("ledger, figures and mail at once")
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void who_has_no_address_gets_none_until_there_is_one() throws Exception {
        address("sri", "");
        CaseInMotion.at(OfficeAtWork.MONDAY, 10);
        round.run();
        assertThat(to(OPERATOR)).isEmpty();
        assertThat(to(MANAGER_OF_ALL)).hasSize(1);
        address("sri", OPERATOR);
        MAIL_SERVER.stop();
        try {
            round.run();
        } finally {
            MAIL_SERVER.start();
        }
        address("sri", "");
        later(Duration.ofMinutes(2));
        round.run();
        assertThat(count("key = 'digest:2026-09-07:sri' and failure = 'NoAddress'"))
                .isEqualTo(1);
        address("sri", OPERATOR);
        later(Duration.ofMinutes(5));
        round.run();
        assertThat(to(OPERATOR)).hasSize(1);
    }

    @Test
    void a_hundred_incidents_are_one_mail_and_the_next_is_another() throws Exception {
        CaseInMotion.at(OfficeAtWork.MONDAY, 5);
        List<Task> surveys = new ArrayList<>();
        while (surveys.size() < 100) {
            surveys.addAll(office.tasks(office.caseAtSurvey()));
        }
        surveys.forEach(this::incident);
        round.run();
        round.run();
        MimeMessage mail = only(OPERATOR);
        assertThat(mail.getSubject()).isEqualTo("[Amanah] 100 gangguan baru");
        assertThat(text(mail))
                .contains("100 gangguan baru pada 20 pengajuan", "\n10. ", "Dan 10 pengajuan lain.")
                .doesNotContain("\n11. ");
        assertThat(to(MANAGER_OF_ALL)).hasSize(1);
        assertThat(to(MANAGER_OF_THE_NORTH)).isEmpty();

        office.failForGood(failing());
        later(Duration.ofMinutes(5));
        round.run();
        assertThat(to(OPERATOR)).as("gathered for ten minutes").hasSize(1);
        later(Duration.ofMinutes(6));
        round.run();
        assertThat(to(OPERATOR)).hasSize(2);
        assertThat(to(OPERATOR).get(1).getSubject()).isEqualTo("[Amanah] 1 gangguan baru");
        assertThat(text(to(OPERATOR).get(1))).contains("Pekerjaan latar gagal", "Siapkan akad dan jadwal angsuran");
        later(Duration.ofHours(1));
        round.run();
        assertThat(to(OPERATOR)).as("told once").hasSize(2);
    }

    @Test
    void a_job_that_breaks_again_is_told_again() throws Exception {
        CaseInMotion.at(OfficeAtWork.MONDAY, 5);
        Job job = failing();
        office.fail(job);
        round.run();
        assertThat(to(OPERATOR)).as("tried again by itself").isEmpty();
        office.failForGood(job);
        round.run();
        assertThat(to(OPERATOR)).hasSize(1);
        later(Duration.ofMinutes(15));
        engine.getManagementService().setJobRetries(job.getId(), 1);
        office.fail(job);
        round.run();
        assertThat(to(OPERATOR)).hasSize(2);
    }

    @Test
    void a_due_timer_that_nobody_executes_is_told_once() throws Exception {
        String number = overdueCase();
        CaseInMotion.at(OfficeAtWork.MONDAY.plusDays(8), 5);
        round.run();
        later(Duration.ofMinutes(15));
        round.run();
        MimeMessage mail = only(OPERATOR);
        assertThat(mail.getSubject()).as("reminders and escalations of five").isEqualTo("[Amanah] 10 gangguan baru");
        assertThat(text(mail))
                .contains(number, "Pekerjaan latar tidak dijalankan, sejak", "Pewaktu sudah lewat waktunya");
        assertThat(to(MANAGER_OF_THE_NORTH)).isEmpty();
    }

    @Test
    void a_service_in_trouble_is_told_once_to_those_who_see_everything_until_it_is_in_trouble_again() throws Exception {
        CaseInMotion.at(OfficeAtWork.MONDAY, 5);
        ledgerRefuses();
        round.run();
        later(Duration.ofMinutes(15));
        round.run();
        MimeMessage mail = only(OPERATOR);
        assertThat(mail.getSubject()).isEqualTo("[Amanah] 1 gangguan baru");
        assertThat(text(mail))
                .contains(
                        "1. Pembukuan\n",
                        "Pembukuan menolak atau tidak menjawab: 1 kabar",
                        "Sejak Senin, 7 September 2026 pukul 05.00")
                .doesNotContain("pengajuan, yang");
        assertThat(to(MANAGER_OF_ALL)).hasSize(1);
        assertThat(to(MANAGER_OF_THE_NORTH)).isEmpty();
        database.update("update outbox set delivered_at = created_at where delivered_at is null");
        round.run();
        ledgerRefuses();
        round.run();
        assertThat(to(OPERATOR)).hasSize(2);
        assertThat(count("delivered_at is null")).isZero();
    }

    @Test
    void mail_that_does_not_leave_is_not_told_by_mail() throws Exception {
        CaseInMotion.at(OfficeAtWork.MONDAY, 10);
        MAIL_SERVER.stop();
        try {
            round.run();
            later(Duration.ofMinutes(15));
            round.run();
        } finally {
            MAIL_SERVER.start();
        }
        assertThat(count("kind = 'ALERT'")).isZero();
    }

    @Test
    void markup_in_the_name_of_a_group_is_text() throws Exception {
        String number = overdueCase();
        database.update(
                "update lending_group set name = ? where id = (select group_id from application where number = ?)",
                "<b>Mawar</b> & \"Melati\"<script>alert(1)</script>",
                number);
        CaseInMotion.at(OfficeAtWork.MONDAY.plusDays(8), 8);
        round.run();
        MimeMessage mail = digest(OPERATOR);
        assertThat(html(mail))
                .contains("&lt;b&gt;Mawar&lt;/b&gt; &amp; &quot;Melati&quot;&lt;script&gt;")
                .doesNotContain("<script", "<b>");
        assertThat(text(mail)).contains("<b>Mawar</b> & \"Melati\"<script>alert(1)</script>");
        assertThat(html(mail))
                .contains("<a href=\"https://amanah.koperasi.example/camunda/app/cockpit/default/#/macet");
    }

    @Test
    void what_is_over_is_forgotten() throws Exception {
        CaseInMotion.at(OfficeAtWork.MONDAY, 5);
        office.failForGood(failing());
        round.run();
        assertThat(count("true")).isEqualTo(2);
        CaseInMotion.at(OfficeAtWork.MONDAY.plusDays(33), 9);
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(one -> engine.getRuntimeService().deleteProcessInstance(one.getId(), "over"));
        database.update("update application set status = 'CLOSED'");
        round.run();
        assertThat(count("kind = 'ALERT'")).isZero();
        assertThat(database.queryForObject("select count(*) from mail_told", Integer.class))
                .isZero();
    }

    private Job failing() {
        return office.jobThatMustFail(office.caseAtSurvey());
    }

    private void ledgerRefuses() {
        database.update(
                "insert into outbox (kind, key, subject_id, created_at, attempts) values ('PAYOUT', ?, ?, ?, 4)",
                UUID.randomUUID().toString(),
                UUID.randomUUID(),
                in(Duration.ZERO));
    }

    private void incident(Task survey) {
        engine.getRuntimeService().createIncident("uji", survey.getExecutionId(), "uji", "gangguan percobaan");
    }

    private void address(String user, String address) {
        User known = identity.createUserQuery().userId(user).singleResult();
        known.setEmail(address);
        identity.saveUser(known);
    }

    private static void later(Duration time) {
        ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + time.toMillis()));
    }

    private static Timestamp in(Duration time) {
        return new Timestamp(ClockUtil.getCurrentTime().getTime() + time.toMillis());
    }

    private int count(String condition) {
        return database.queryForObject("select count(*) from mail_outbox where " + condition, Integer.class);
    }

    private boolean nothingPersonalOf(String number, String mail) {
        return database
                .queryForList(
                        "select m.nik, m.name, m.phone, m.street from group_member m join application a on a.group_id = m.group_id"
                                + " where a.number = ?",
                        number)
                .stream()
                .flatMap(member -> member.values().stream())
                .noneMatch(value -> mail.contains(String.valueOf(value)));
    }

    private static List<MimeMessage> received() {
        return List.of(MAIL_SERVER.getReceivedMessages());
    }

    private static List<MimeMessage> to(String address) throws MessagingException {
        List<MimeMessage> mails = new ArrayList<>();
        for (MimeMessage mail : received()) {
            if (Arrays.toString(mail.getAllRecipients()).contains(address)) {
                mails.add(mail);
            }
        }
        return mails;
    }

    private static List<MimeMessage> digests() throws MessagingException {
        List<MimeMessage> digests = new ArrayList<>();
        for (MimeMessage mail : received()) {
            if (mail.getMessageID().startsWith("<digest.")) {
                digests.add(mail);
            }
        }
        return digests;
    }

    private static MimeMessage digest(String address) throws MessagingException {
        List<MimeMessage> digests = digests();
        digests.retainAll(to(address));
        assertThat(digests).hasSize(1);
        return digests.get(0);
    }

    private static MimeMessage only(String address) throws MessagingException {
        assertThat(to(address)).hasSize(1);
        return to(address).get(0);
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, "text/plain").replace("\r\n", "\n");
    }

    private static String html(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, "text/html");
    }

    private static String part(Object content, String type) throws MessagingException, IOException {
        if (content instanceof Part part && part.isMimeType(type)) {
            return (String) part.getContent();
        }
        Object inside = content instanceof Part part ? part.getContent() : content;
        if (inside instanceof MimeMultipart parts) {
            for (int number = 0; number < parts.getCount(); number++) {
                String found = part(parts.getBodyPart(number), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
