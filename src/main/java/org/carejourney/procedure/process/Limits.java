package org.carejourney.procedure.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.carejourney.engine.Palette;
import org.carejourney.procedure.Authorities;
import org.carejourney.shared.Council;
import org.carejourney.shared.Money;
import org.jspecify.annotations.Nullable;

/** How much the groups of a council may authorise today, for the decision table that finds who decides. */
@Palette(
        value = "limits",
        does = "limits.pence(execution, 'group'): what the group may authorise a week today, in whole pence; nothing"
                + " when it has no limit in force, and so no authority. limits.pence(execution, 'group', 'URGENT')"
                + " counts its limits for that kind of authority too.",
        inputs = "group: key of the group")
public class Limits {

    private final Authorities authorities;

    Limits(Authorities authorities) {
        this.authorities = authorities;
    }

    /** A group whose authority has no upper limit covers every amount. */
    public @Nullable Long pence(DelegateExecution execution, String group) {
        return pence(execution, group, Optional.empty());
    }

    /** @param kind of authority that counts besides the ordinary one, as {@code for} of a limit names it */
    public @Nullable Long pence(DelegateExecution execution, String group, String kind) {
        return pence(execution, group, Optional.of(kind));
    }

    private @Nullable Long pence(DelegateExecution execution, String group, Optional<String> kind) {
        return authorities
                .of(new Council(execution.getTenantId()), group, kind)
                .map(reach -> Optional.ofNullable(reach.upToWeekly())
                        .map(Money::pence)
                        .orElse(Long.MAX_VALUE))
                .orElse(null);
    }
}
