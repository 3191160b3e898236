package org.carejourney.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carejourney.cases.CaseMove.Block;
import org.carejourney.cases.CaseMove.MovedProcess;
import org.carejourney.cases.CaseMove.Outcome;
import org.carejourney.deadline.CaseClock;
import org.carejourney.deadline.ClockView;
import org.carejourney.deadline.Clocks;
import org.carejourney.procedure.ProcedureVersions;
import org.carejourney.procedure.ProcedureVersions.Version;
import org.carejourney.record.CaseRecord;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.Page;
import org.carejourney.shared.PageAsked;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves running cases to the newest version of their council's procedure. The dry run does the move itself and takes it
 * back: the engine says what it refuses only when it is asked to do it, and a foretelling of our own could be wrong.
 */
@Service
public class CaseMoves {

    private final Cases cases;
    private final ProcessMoves processes;
    private final ProcedureVersions versions;
    private final Clocks clocks;
    private final CaseRecord record;
    private final Clock clock;
    private final TransactionTemplate oneCase;

    CaseMoves(
            Cases cases,
            ProcessMoves processes,
            ProcedureVersions versions,
            Clocks clocks,
            CaseRecord record,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.processes = processes;
        this.versions = versions;
        this.clocks = clocks;
        this.record = record;
        this.clock = clock;
        this.oneCase = new TransactionTemplate(transactions);
    }

    /** What moving would do to the cases that are in an older version; nothing changes. */
    public Page<CaseMove> foreseeAll(Council council, PageAsked asked) {
        Page<CaseReference> older = versions.casesInOlder(council, asked);
        Version to = versions.newest(council);
        return new Page<>(
                older.items().stream()
                        .map(reference -> move(council, reference, to, Optional.empty()))
                        .toList(),
                older.page(),
                older.size(),
                older.total());
    }

    /**
     * What moving would do to these cases; nothing changes.
     *
     * @throws InvalidEntry naming each case that the council does not have
     */
    public List<CaseMove> foresee(Council council, List<CaseReference> references) {
        return moveEach(council, references, Optional.empty());
    }

    /**
     * Moves these cases, each wholly or not at all.
     *
     * @param reason why, for the record of each
     * @throws InvalidEntry naming each case that the council does not have; no case has been moved
     */
    public List<CaseMove> move(Council council, List<CaseReference> references, String reason) {
        return moveEach(council, references, Optional.of(reason));
    }

    private List<CaseMove> moveEach(Council council, List<CaseReference> references, Optional<String> reason) {
        List<FieldFault> unknown = new ArrayList<>();
        for (int row = 0; row < references.size(); row++) {
            if (cases.find(council, references.get(row)).isEmpty()) {
                unknown.add(new FieldFault("cases/" + row, "UNKNOWN", "There is no case of this reference"));
            }
        }
        if (!unknown.isEmpty()) {
            throw new InvalidEntry(unknown);
        }
        Version to = versions.newest(council);
        return new LinkedHashSet<>(references)
                .stream().map(reference -> move(council, reference, to, reason)).toList();
    }

    /** @param reason absent: what was done is taken back */
    private CaseMove move(Council council, CaseReference reference, Version to, Optional<String> reason) {
        CareCase before = cases.require(council, reference);
        try {
            return oneCase.execute(transaction -> {
                record.lock(reference);
                CaseMove move = tried(before, to);
                if (move.outcome() == Outcome.CAN_MOVE && reason.isPresent()) {
                    cases.changeVersion(reference, to.version(), content(move, reason.get()));
                    return of(move, Outcome.MOVED);
                }
                transaction.setRollbackOnly();
                return move;
            });
        } catch (ConcurrencyFailureException busy) {
            var block = new Block(before.journey(), null, "BUSY", "Somebody is working on this case: try it again");
            return new CaseMove(
                    reference.value(),
                    Outcome.BLOCKED,
                    before.procedureVersion(),
                    to.version(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(block));
        }
    }

    private CaseMove tried(CareCase before, Version to) {
        CaseReference reference = before.reference();
        List<CaseClock> open = clocks.open(reference);
        ProcessMoves.Moved moved = processes.move(before.council(), reference, to);
        List<Block> blocks = new ArrayList<>(moved.blocks());
        List<CaseClock> started = List.of();
        if (blocks.isEmpty() && !moved.processes().isEmpty()) {
            blocks.addAll(processes.lost(open));
            started = clocks.open(reference).stream()
                    .filter(now -> open.stream()
                            .noneMatch(earlier -> earlier.reference().equals(now.reference())))
                    .toList();
            processes.show(started);
        }
        return new CaseMove(
                reference.value(),
                outcome(moved.processes(), blocks),
                before.procedureVersion(),
                to.version(),
                moved.processes(),
                views(open),
                views(started),
                blocks);
    }

    private static Outcome outcome(List<MovedProcess> moved, List<Block> blocks) {
        if (!blocks.isEmpty()) {
            return Outcome.BLOCKED;
        }
        return moved.isEmpty() ? Outcome.IN_NEWEST : Outcome.CAN_MOVE;
    }

    private List<ClockView> views(List<CaseClock> shown) {
        return shown.stream().map(one -> ClockView.of(one, clock.instant())).toList();
    }

    private static CaseMove of(CaseMove move, Outcome outcome) {
        return new CaseMove(
                move.caseReference(),
                outcome,
                move.from(),
                move.to(),
                move.processes(),
                move.clocksKept(),
                move.clocksStarted(),
                move.blocks());
    }

    private static Map<String, Object> content(CaseMove move, String reason) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("from", move.from());
        content.put("to", move.to());
        content.put("reason", reason);
        content.put(
                "processes",
                move.processes().stream()
                        .map(one -> one.process() + " " + one.fromVersion() + " to " + one.toVersion())
                        .collect(Collectors.toList()));
        content.put("clocksKept", move.clocksKept().stream().map(ClockView::id).toList());
        return content;
    }
}
