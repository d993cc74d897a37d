package id.amanah.workflow.operations;

import id.amanah.shared.RefusedInput;
import id.amanah.staff.StaffAbsence;
import id.amanah.staff.StaffAbsences;
import id.amanah.staff.Territories;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Who works, who is on leave: as operators, and managers for their territory, see and note it. */
@Service
public class LeaveDesk {

    private final Colleagues colleagues;
    private final StaffAbsences absences;
    private final Territories territories;
    private final WithoutSignIn engine;

    LeaveDesk(Colleagues colleagues, StaffAbsences absences, Territories territories, WithoutSignIn engine) {
        this.colleagues = colleagues;
        this.absences = absences;
        this.territories = territories;
        this.engine = engine;
    }

    /** Everybody who works with groups. */
    public List<Answers.Colleague> colleagues(Watcher watcher) {
        watcher.teams(territories);
        return engine.call(() -> colleagues.all().stream()
                .map(member -> new Answers.Colleague(
                        member.id(),
                        member.displayName(),
                        member.role().indonesian(),
                        colleagues.isAtWork(member.id())))
                .toList());
    }

    /** Who is on leave, now or later. */
    public List<Answers.Absence> absences(Watcher watcher) {
        watcher.teams(territories);
        return absences.presentAndComing().stream()
                .filter(absence -> isTheirs(absence.staffId(), watcher))
                .map(this::answer)
                .toList();
    }

    /** Notes that somebody is on leave. */
    public Answers.Absence noteAbsence(Requests.Absence request, Watcher watcher) {
        refuseUnlessOfTheirs(request.staff(), watcher);
        return answer(absences.note(
                request.staff(),
                request.firstDay(),
                request.lastDay(),
                Operations.reason(request.reason()),
                watcher.id()));
    }

    /** Somebody is back earlier than noted. */
    public void withdrawAbsence(UUID id, Watcher watcher) {
        watcher.teams(territories);
        absences.find(id).ifPresent(absence -> refuseUnlessOfTheirs(absence.staffId(), watcher));
        absences.withdraw(id);
    }

    /** Managers of a territory speak for its team and for themselves. */
    private void refuseUnlessOfTheirs(String staff, Watcher watcher) {
        if (!isTheirs(staff, watcher)) {
            throw RefusedInput.of("staff", "Petugas ini bukan dari wilayah Anda");
        }
    }

    private boolean isTheirs(String staff, Watcher watcher) {
        List<String> teams = watcher.teams(territories);
        return teams == null
                || watcher.id().equals(staff)
                || engine.call(() -> teams.stream().anyMatch(team -> colleagues.isIn(staff, team)));
    }

    private Answers.Absence answer(StaffAbsence absence) {
        return new Answers.Absence(
                absence.id(),
                absence.staffId(),
                colleagues.nameOf(absence.staffId()),
                absence.firstDay(),
                absence.lastDay(),
                absence.reason());
    }
}
