package org.carejourney.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carejourney.engine.OpenTask;
import org.carejourney.procedure.Authorities;
import org.carejourney.procedure.Authorities.Reach;
import org.carejourney.shared.Actor;
import org.carejourney.shared.FieldFault;
import org.carejourney.shared.Money;
import org.springframework.stereotype.Component;

/**
 * Whether somebody may authorise the amount that they enter. A task names the field by its property {@code limit}, and
 * by {@code limitFor} the kind of authority that counts besides the ordinary one, and by {@code limitLess} the variable
 * with the part of the amount, in whole pence, that does not count against the limit. A task whose property
 * {@code inPerson} is true is for the group itself, not for those who stand in for it.
 */
@Component
class AuthorityCheck {

    private final Authorities authorities;
    private final Roles roles;

    AuthorityCheck(Authorities authorities, Roles roles) {
        this.authorities = authorities;
        this.roles = roles;
    }

    /**
     * What the check came to.
     *
     * @param authority what the record keeps of the limit that was used; empty where no amount was entered
     */
    record Used(List<FieldFault> faults, Map<String, Object> authority) {}

    /** @param known what the process knows, by variable */
    Used check(OpenTask task, Actor actor, Map<String, Object> values, Map<String, Object> known) {
        List<FieldFault> faults = new ArrayList<>();
        Map<String, Object> authority = new LinkedHashMap<>();
        Optional<String> group = roles.of(actor, task.council(), task.candidateGroups());
        boolean deputy = group.filter(key -> authorities.isDeputy(task.council(), actor.id(), key))
                .isPresent();
        if (deputy && task.properties().text("inPerson").filter("true"::equals).isPresent()) {
            faults.add(new FieldFault("", "DELEGATED", "A deputy may not do this: it cannot be delegated."));
        }
        task.properties()
                .text("limit")
                .filter(field -> values.get(field) instanceof Number)
                .ifPresent(field -> {
                    if (((Number) values.get(field)).longValue() < 0) {
                        faults.add(new FieldFault(field, "RANGE", "An amount must not be below 0."));
                        return;
                    }
                    Money weekly = new Money(((Number) values.get(field)).longValue());
                    Optional<Reach> reach = group.flatMap(key -> authorities.of(
                            task.council(), key, task.properties().text("limitFor")));
                    fault(field, counted(task, weekly, known), reach).ifPresent(faults::add);
                    reach.ifPresent(used -> keep(used, deputy, authority));
                });
        return new Used(faults, authority);
    }

    /** What counts against the limit; never below nothing. */
    private static Money counted(OpenTask task, Money weekly, Map<String, Object> known) {
        return task.properties()
                .text("limitLess")
                .map(known::get)
                .filter(Number.class::isInstance)
                .map(less -> new Money(Math.max(0, weekly.pence() - ((Number) less).longValue())))
                .orElse(weekly);
    }

    private static Optional<FieldFault> fault(String field, Money weekly, Optional<Reach> reach) {
        if (reach.isEmpty()) {
            return Optional.of(new FieldFault(field, "NO_AUTHORITY", "You have no authority to agree an amount."));
        }
        return reach.filter(known -> !known.covers(weekly))
                .map(known -> new FieldFault(
                        field,
                        "OVER_LIMIT",
                        "You may authorise up to " + known.upToWeekly() + " a week, and this is " + weekly + "."));
    }

    private static void keep(Reach used, boolean deputy, Map<String, Object> authority) {
        authority.put("group", used.group());
        authority.put("limitFrom", used.from().toString());
        if (used.upToWeekly() != null) {
            authority.put("limitPence", used.upToWeekly().pence());
        }
        if (deputy) {
            authority.put("deputy", true);
        }
    }
}
