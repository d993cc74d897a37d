package id.amanah.financing;

import static id.amanah.shared.IndonesianText.amountInWords;
import static id.amanah.shared.IndonesianText.date;
import static id.amanah.shared.IndonesianText.dayAndDate;

import id.amanah.financing.Paper.Field;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupView;
import id.amanah.group.MemberView;
import id.amanah.shared.Money;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.StaffMembers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes akad, joint-liability statement and receipts as PDF; none of them with an empty field (F6). */
@Service
public class FinancingDocuments {

    private final Disbursements disbursements;
    private final GroupFormation groups;
    private final StaffMembers staff;
    private final Schedules schedules;
    private final Clock clock;
    private final String institution;

    FinancingDocuments(
            Disbursements disbursements,
            GroupFormation groups,
            StaffMembers staff,
            Schedules schedules,
            Clock clock,
            @Value("${amanah.institution.name:BMT Mitra Amanah}") String institution) {
        this.disbursements = disbursements;
        this.groups = groups;
        this.staff = staff;
        this.schedules = schedules;
        this.clock = clock;
        this.institution = institution;
    }

    /**
     * The paper of an application, as PDF.
     *
     * @throws RefusedInput where it is not there yet, or a field of it would be empty
     */
    @Transactional(readOnly = true)
    public byte[] print(String applicationNumber, DocumentKind kind) {
        return print(found(applicationNumber), kind);
    }

    /**
     * The paper as it reads when the payout meeting is planned so; nothing is planned by printing. A meeting that needs no
     * planning any more, because everybody signed, is printed as it was agreed.
     *
     * @param meetingOn today or later, or as it was planned
     * @throws RefusedInput where it is not there yet, a field of it would be empty, or the date is impossible
     */
    @Transactional(readOnly = true)
    public byte[] print(String applicationNumber, DocumentKind kind, LocalDate meetingOn, String meetingPlace) {
        Disbursement disbursement = found(applicationNumber);
        if (disbursement.status() == DisbursementStatus.PREPARED) {
            // The transaction reads only: what changes here is printed and never written.
            disbursement.planMeeting(meetingOn, meetingPlace, LocalDate.now(clock));
            disbursement.unconfirmed().forEach(financing -> financing.startOn(meetingOn, schedules));
        }
        return print(disbursement, kind);
    }

    private Disbursement found(String applicationNumber) {
        return disbursements
                .findByApplicationNumber(applicationNumber)
                .orElseThrow(() -> RefusedInput.of("document", "Akad pengajuan ini belum disiapkan"));
    }

    private byte[] print(Disbursement disbursement, DocumentKind kind) {
        return switch (kind) {
            case AKAD -> akad(disbursement);
            case JOINT_LIABILITY -> jointLiability(disbursement);
            case RECEIPTS -> receipts(disbursement);
        };
    }

    /** @throws RefusedInput where a field of the papers that members sign would be empty (F6) */
    void refuseBlanks(Disbursement disbursement) {
        akad(disbursement);
        jointLiability(disbursement);
    }

    private byte[] akad(Disbursement disbursement) {
        GroupView group = groups.groupOf(disbursement.groupId());
        Paper paper = new Paper("Akad pembiayaan " + disbursement.applicationNumber());
        for (Financing financing : disbursement.openFinancings()) {
            Optional<MemberView> member = memberOf(group, financing);
            LocalDate signedOn = Optional.ofNullable(financing.signedOn()).orElse(disbursement.meetingOn());
            String representative = representative(disbursement);
            Money jasa = Money.sum(
                    financing.instalments().stream().map(Instalment::jasa).toList());
            paper.newPage("Akad " + financing.number() + ", " + disbursement.applicationNumber());
            paper.title("AKAD PEMBIAYAAN");
            paper.centred("Nomor " + financing.number());
            paper.paragraph("Pada hari " + dayAndDate(signedOn) + ", bertempat di "
                    + paper.filled("Tempat", disbursement.meetingPlace()) + ", telah sepakat:");
            paper.paragraph("PIHAK PERTAMA");
            paper.fields(List.of(
                    new Field("Lembaga", institution),
                    new Field("Diwakili oleh", representative),
                    new Field("Sebagai", "Manajer")));
            paper.paragraph("PIHAK KEDUA");
            paper.fields(List.of(
                    new Field("Nama", financing.memberName()),
                    new Field("NIK", member.map(known -> known.nik().digits()).orElse(null)),
                    new Field("Alamat", member.map(FinancingDocuments::address).orElse(null)),
                    new Field("Anggota kelompok", group.name()),
                    new Field("Nomor pengajuan", disbursement.applicationNumber())));
            paper.paragraph("dengan ketentuan sebagai berikut:");
            paper.fields(List.of(
                    new Field("Jumlah pembiayaan", financing.principal().toString()),
                    new Field("Terbilang", amountInWords(financing.principal())),
                    new Field("Keperluan", financing.purpose()),
                    new Field(
                            "Jasa",
                            percent(financing.terms().percentPerMonth())
                                    + " per bulan dari jumlah pembiayaan, seluruhnya " + jasa),
                    new Field(
                            "Angsuran",
                            financing.terms().instalments() + " kali, "
                                    + financing.terms().frequency()),
                    new Field(
                            "Jumlah kewajiban", financing.principal().plus(jasa).toString()),
                    new Field("Agunan", "Tidak ada; dijamin tanggung renteng seluruh anggota kelompok")));
            paper.paragraph("Jadwal angsuran dihitung dari penyerahan uang tanggal " + date(financing.startsOn())
                    + ". Bila uang diserahkan pada tanggal lain, jatuh tempo bergeser mengikuti tanggal penyerahan;"
                    + " jumlah angsuran tetap.");
            paper.table(
                    new float[] {8, 32, 20, 18, 22},
                    List.of("Ke", "Jatuh tempo", "Pokok", "Jasa", "Angsuran"),
                    financing.instalments().stream()
                            .map(row -> List.of(
                                    String.valueOf(row.number()),
                                    date(row.due()),
                                    row.principal().toString(),
                                    row.jasa().toString(),
                                    row.principal().plus(row.jasa()).toString()))
                            .toList(),
                    2);
            paper.signatures(List.of(
                    new Field("Pihak Pertama", representative), new Field("Pihak Kedua", financing.memberName())));
        }
        return paper.finish();
    }

    private byte[] jointLiability(Disbursement disbursement) {
        GroupView group = groups.groupOf(disbursement.groupId());
        List<Financing> financings = disbursement.openFinancings();
        LocalDate signedOn = financings.stream().allMatch(Financing::isSigned)
                ? financings.stream()
                        .map(Financing::signedOn)
                        .max(LocalDate::compareTo)
                        .orElse(disbursement.meetingOn())
                : disbursement.meetingOn();
        Money total = Money.sum(financings.stream().map(Financing::principal).toList());
        Paper paper = new Paper("Pernyataan tanggung renteng " + disbursement.applicationNumber());
        paper.newPage("Pernyataan tanggung renteng " + disbursement.applicationNumber());
        paper.title("PERNYATAAN KESANGGUPAN TANGGUNG RENTENG");
        paper.centred("Nomor pengajuan " + disbursement.applicationNumber());
        paper.fields(List.of(
                new Field("Kelompok", group.name()),
                new Field("Wilayah", group.neighbourhood().toString()),
                new Field("Lembaga", institution),
                new Field("Jumlah seluruhnya", total.toString()),
                new Field("Terbilang", amountInWords(total))));
        paper.paragraph("Pada hari " + dayAndDate(signedOn) + ", bertempat di "
                + paper.filled("Tempat", disbursement.meetingPlace())
                + ", kami yang bertanda tangan di bawah ini menyatakan sanggup menanggung bersama (tanggung renteng):"
                + " bila seorang dari kami tidak dapat membayar angsurannya, anggota yang lain membayarnya sampai seluruh"
                + " kewajiban kelompok lunas.");
        List<List<String>> rows = new ArrayList<>();
        for (Financing financing : financings) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    financing.memberName(),
                    memberOf(group, financing)
                            .map(known -> known.nik().digits())
                            .orElse(""),
                    financing.number(),
                    financing.principal().toString()));
        }
        paper.table(new float[] {6, 32, 24, 20, 18}, List.of("No", "Nama", "NIK", "Nomor akad", "Jumlah"), rows, 4);
        List<Field> signers = new ArrayList<>();
        financings.forEach(financing -> signers.add(new Field("Anggota", financing.memberName())));
        for (int first = 0; first < signers.size(); first += 3) {
            paper.signatures(signers.subList(first, Math.min(first + 3, signers.size())));
        }
        paper.signatures(List.of(new Field("Mengetahui, " + institution, representative(disbursement))));
        return paper.finish();
    }

    private byte[] receipts(Disbursement disbursement) {
        GroupView group = groups.groupOf(disbursement.groupId());
        Paper paper = new Paper("Kuitansi " + disbursement.applicationNumber());
        boolean any = false;
        for (Financing financing : disbursement.openFinancings()) {
            Optional<Payout> confirmed = disbursement
                    .payoutOf(financing.memberId())
                    .filter(payout -> payout.status() == PayoutStatus.CONFIRMED);
            if (confirmed.isPresent()) {
                receipt(paper, disbursement, group, financing, confirmed.get());
                any = true;
            }
        }
        if (!any) {
            throw RefusedInput.of("document", "Belum ada penyerahan uang yang disahkan; kuitansi belum dapat dicetak");
        }
        return paper.finish();
    }

    private void receipt(Paper paper, Disbursement disbursement, GroupView group, Financing financing, Payout payout) {
        paper.newPage("Kuitansi " + payout.receiptNumber() + ", " + disbursement.applicationNumber());
        paper.title("KUITANSI");
        paper.centred("Nomor " + paper.filled("Nomor kuitansi", payout.receiptNumber()));
        paper.fields(List.of(
                new Field("Sudah terima dari", institution),
                new Field("Jumlah", payout.amount().toString()),
                new Field("Terbilang", amountInWords(payout.amount())),
                new Field(
                        "Untuk", "Pencairan pembiayaan nomor " + financing.number() + " untuk " + financing.purpose()),
                new Field("Kelompok", group.name()),
                new Field("Nomor pengajuan", disbursement.applicationNumber()),
                new Field("Tempat", disbursement.meetingPlace()),
                new Field("Tanggal", date(payout.handedOverOn()))));
        paper.signatures(List.of(
                new Field("Yang menerima", financing.memberName()),
                new Field("Yang menyerahkan", staff.nameOf(payout.handedOverBy())),
                new Field("Yang mengesahkan", staff.nameOf(payout.confirmedBy()))));
    }

    private String representative(Disbursement disbursement) {
        return disbursement.representedBy().map(staff::nameOf).orElse(null);
    }

    private Optional<MemberView> memberOf(GroupView group, Financing financing) {
        return groups.everyMemberOf(group.id()).stream()
                .filter(member -> member.id().equals(financing.memberId()))
                .findFirst();
    }

    private static String address(MemberView member) {
        return member.street() + ", " + member.neighbourhood();
    }

    /** {@code 1,5 %}. */
    private static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString().replace('.', ',') + " %";
    }
}
