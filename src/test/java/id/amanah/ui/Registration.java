package id.amanah.ui;

/** Types a group from the notebook into the form that registers it. */
final class Registration {

    private Registration() {}

    static void fill(Form form, Kelompok group) {
        form.type("Nama kelompok", group.name())
                .type("RT", group.rt())
                .type("RW", group.rw())
                .type("Kelurahan", group.kelurahan())
                .type("Kecamatan", group.kecamatan());
        for (int number = 1; number <= group.members().size(); number++) {
            fill(form.row("Anggota", number), group.members().get(number - 1));
        }
    }

    static void fill(Form row, Neighbour member) {
        row.type("NIK (16 angka)", member.nik())
                .type("Nama sesuai KTP", member.name())
                .type("Telepon (bila ada)", member.phone())
                .type("Usaha", member.business())
                .date("Mulai usaha", member.businessSince())
                .type("Jalan dan nomor rumah", member.street())
                .tick("Bersedia disurvei");
    }
}
