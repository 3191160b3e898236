package org.carejourney.walker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carejourney.record.RecordEntry;

/** What must have happened before what, read from the record of a case from its beginning. */
final class Order {

    private static final Set<String> NEEDS_CONSENT = Set.of("CARE_ACT_ASSESSMENT", "OTHER_ASSESSMENT");
    /** Forms that decide, and those of the same process whose people may not decide. */
    private static final Map<String, Set<String>> FOUR_EYES = Map.of(
            "decide-at-forum", Set.of("prepare-forum-pack", "present-to-forum"),
            "decide-at-enhanced-authorisation", Set.of("present-to-enhanced-authorisation"),
            "decide-as-practice-lead", Set.of("reconsider-outcome", "discuss-with-home", "discuss-as-senior-managers"));
    /** What a forum is asked before the person may live somewhere. */
    private static final Set<String> BEFORE_A_MOVE =
            Set.of("DESCRIPTOR_AND_BUDGET", "ADDITIONAL_PAYMENT", "REMAIN_DUE_TO_RISK");

    /** What a forum is asked that lets nobody search for a home. */
    private static final Set<String> BESIDE_A_SEARCH =
            Set.of("TARGETED_SUPPORT", "AD_URGENT_REVIEW", "REMAIN_DUE_TO_RISK");

    /** What the groups may authorise in pence a week, as Derby has it. */
    private static final Map<String, Long> LIMITS =
            Map.of("team-manager", 25_000L, "head-of-service", 96_100L, "service-director", 480_600L);
    /** These may be granted up to another limit. */
    private static final Set<String> URGENT = Set.of("decide-urgent-support", "decide-emergency-support");

    private final Map<String, Set<String>> doneBy = new HashMap<>();
    private final Set<String> pending = new HashSet<>();
    private boolean validated;
    private boolean funded;
    private boolean confirmed;
    private boolean lives;
    private boolean ended;
    private boolean granted;
    private String consent = "NOT_RECORDED";
    private boolean partsWithheld;

    static void check(List<RecordEntry> record) {
        Order order = new Order();
        record.forEach(order::read);
    }

    /** The next entry of the record. */
    void read(RecordEntry entry) {
        Map<String, Object> content = entry.content();
        if (content.get("shareConsent") != null
                && Set.of("FORM_COMPLETED", "MESSAGE_RECEIVED")
                        .contains(entry.kind().name())) {
            consent = String.valueOf(content.get("shareConsent"));
            partsWithheld = content.get("withheldParts") instanceof List<?> parts && !parts.isEmpty();
        }
        switch (entry.kind()) {
            case FORM_COMPLETED -> form(entry, content);
            case MARKET ->
                require(
                        !entry.subject().equals("SEARCH_OPENED") || validated || lives,
                        "A search is open that the forum has not validated",
                        entry);
            case PANEL -> panel(entry, content);
            case PLACEMENT -> placement(entry);
            case DOCUMENT_SENT -> document(entry, content);
            case NOTE ->
                require(
                        !entry.subject().equals("SERVICES_ARRANGED") || granted,
                        "Services are arranged that nobody has authorised",
                        entry);
            case CASE_ENDED -> {
                require(!ended, "A case ends twice", entry);
                ended = true;
            }
            default -> {}
        }
    }

    private void form(RecordEntry entry, Map<String, Object> content) {
        fourEyes(entry, content);
        if (entry.subject().startsWith("decide-") && content.get("authorisedWeeklyPence") instanceof Number weekly) {
            require(
                    URGENT.contains(entry.subject())
                            || weekly.longValue() <= LIMITS.getOrDefault(String.valueOf(entry.role()), Long.MAX_VALUE),
                    "Somebody authorises more than they may",
                    entry);
            granted |= String.valueOf(content.get("decision")).startsWith("APPROVE");
        }
        switch (entry.subject()) {
            case "score-descriptors" -> validated = false;
            case "decide-at-forum" -> {
                validated |= String.valueOf(content.get("panelDecision")).startsWith("VALIDATED")
                        && !BESIDE_A_SEARCH.contains(String.valueOf(content.get("requestKind")));
                pending.remove("pqf " + content.get("requestKind"));
            }
            case "decide-at-enhanced-authorisation" -> pending.remove("eap " + content.get("requestKind"));
            case "confirm-funding" -> funded = Boolean.TRUE.equals(content.get("fundingConfirmed"));
            case "decide-on-refusal" -> funded &= Boolean.TRUE.equals(content.get("pathwayContinued"));
            case "plan-move" ->
                require(
                        pending.stream().noneMatch(asked -> asked.endsWith("REMAIN_DUE_TO_RISK")),
                        "A move is planned while authorisation to stay is pending",
                        entry);
            default -> {}
        }
    }

    private void fourEyes(RecordEntry entry, Map<String, Object> content) {
        Object instance = content.get("_task") instanceof Map<?, ?> task ? task.get("processInstance") : "none";
        FOUR_EYES
                .getOrDefault(entry.subject(), Set.of())
                .forEach(before -> require(
                        !doneBy.getOrDefault(before + " " + instance, Set.of()).contains(entry.by()),
                        "Somebody authorises what they presented",
                        entry));
        doneBy.computeIfAbsent(entry.subject() + " " + instance, key -> new HashSet<>())
                .add(entry.by());
    }

    private void panel(RecordEntry entry, Map<String, Object> content) {
        if (entry.subject().equals("LISTED")) {
            pending.add(content.get("panel") + " " + content.get("requestKind"));
        } else if (entry.subject().equals("TAKEN_OFF")) {
            pending.clear();
        }
    }

    private void placement(RecordEntry entry) {
        switch (entry.subject()) {
            case "CONFIRMED" -> {
                require(funded, "A placement is confirmed without confirmed funding", entry);
                confirmed = true;
            }
            case "CANCELLED" -> confirmed = false;
            case "STARTED" -> {
                lives = true; // a later move is searched for by the level in force
                require(confirmed, "A placement starts that is not confirmed", entry);
                require(
                        pending.stream().noneMatch(asked -> BEFORE_A_MOVE.contains(asked.split(" ")[1])),
                        "Somebody moves while authorisation is pending " + pending,
                        entry);
            }
            default -> {}
        }
    }

    private void document(RecordEntry entry, Map<String, Object> content) {
        if (NEEDS_CONSENT.contains(entry.subject())) {
            require(consent.equals("YES"), "A document is sent without consent", entry);
            require(
                    !partsWithheld || "SHARE_WITHOUT_EXCLUDED_PARTS".equals(content.get("action")),
                    "A document is sent with parts that are withheld",
                    entry);
        }
    }

    private static void require(boolean kept, String rule, RecordEntry entry) {
        if (!kept) {
            throw new Broken(rule, entry.number() + " " + entry.kind() + " " + entry.subject() + " by " + entry.by());
        }
    }
}
