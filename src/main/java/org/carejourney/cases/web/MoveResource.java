package org.carejourney.cases.web;

import java.util.ArrayList;
import java.util.List;
import org.carejourney.cases.CaseMove;
import org.carejourney.cases.CaseMoves;
import org.carejourney.procedure.Procedures;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.CurrentActor;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.InvalidEntry;
import org.carejourney.shared.Page;
import org.carejourney.shared.PageAsked;
import org.carejourney.shared.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Moving running cases to the newest version of the procedure: what it would do, and doing it. For managers. */
@RestController
@RequestMapping("/api/councils/{council}/procedures/moves")
class MoveResource {

    private static final int USUAL_SIZE = 50;
    private static final int MOST = 200;
    private static final int LONGEST_REASON = 2000;

    private final CaseMoves moves;
    private final Procedures procedures;
    private final CurrentActor actor;

    MoveResource(CaseMoves moves, Procedures procedures, CurrentActor actor) {
        this.moves = moves;
        this.procedures = procedures;
        this.actor = actor;
    }

    /** @param cases references of the cases to be looked at */
    record DryRun(@Nullable List<@Nullable String> cases) {}

    /**
     * @param cases references of the cases to be moved
     * @param reason why, for the record of each
     */
    record Move(@Nullable List<@Nullable String> cases, @Nullable String reason) {}

    /** What moving each case that is in an older version would do; nothing changes. */
    @GetMapping("/dry-run")
    Page<CaseMove> foreseeAll(
            @PathVariable Council council,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        requireManager(council);
        return moves.foreseeAll(council, PageAsked.of(page, size, USUAL_SIZE));
    }

    /** What moving these cases would do; nothing changes. */
    @PostMapping("/dry-run")
    List<CaseMove> foresee(@PathVariable Council council, @RequestBody DryRun asked) {
        requireManager(council);
        List<FieldFault> faults = new ArrayList<>();
        List<CaseReference> references = references(asked.cases(), faults);
        refuseIfAny(faults);
        return moves.foresee(council, references);
    }

    /** Moves these cases, each wholly or not at all. */
    @PostMapping
    List<CaseMove> move(@PathVariable Council council, @RequestBody Move asked) {
        requireManager(council);
        List<FieldFault> faults = new ArrayList<>();
        List<CaseReference> references = references(asked.cases(), faults);
        String reason = asked.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            faults.add(new FieldFault("reason", "LENGTH", "Say why, in at most 2000 characters"));
        } else if (!PlainText.isShowable(reason, true)) {
            faults.add(new FieldFault("reason", "FORBIDDEN_CHARACTERS", "This has characters that cannot be shown"));
        }
        refuseIfAny(faults);
        return moves.move(council, references, String.valueOf(reason));
    }

    private static List<CaseReference> references(@Nullable List<@Nullable String> given, List<FieldFault> faults) {
        if (given == null || given.isEmpty() || given.size() > MOST) {
            faults.add(new FieldFault("cases", "LENGTH", "Give the references of 1 to 200 cases"));
            return List.of();
        }
        List<CaseReference> references = new ArrayList<>();
        for (int row = 0; row < given.size(); row++) {
            String reference = given.get(row);
            if (reference != null && CaseReference.isValid(reference)) {
                references.add(new CaseReference(reference));
            } else {
                faults.add(new FieldFault("cases/" + row, "UNKNOWN", "There is no case of this reference"));
            }
        }
        return references;
    }

    private static void refuseIfAny(List<FieldFault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidEntry(faults);
        }
    }

    private void requireManager(Council council) {
        if (procedures.of(council).managers().stream().noneMatch(actor.get().groups()::contains)) {
            throw new AccessDeniedException("Not in a group that looks after the running of the procedure");
        }
    }
}
