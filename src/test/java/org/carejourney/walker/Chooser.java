package org.carejourney.walker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Draws what is done next. A walk goes straight for a while, and then the wilder it is, the oftener somebody answers
 * otherwise: so some walks stray at the first contact, and others years after the person has moved in.
 */
final class Chooser {

    private static final int MOST_STRAIGHT_STEPS = 60;
    private static final Set<String> IN_A_HOME =
            Set.of("short-term-escalation", "ad-hoc-review", "report-failed-top-up", "continuity-move");
    /** Run beside a case whose person lives in a home. */
    private static final Set<String> LIVES_THERE = Set.of("scheduled-review", "initial-review", "running-top-up");
    /** While they run homes may answer on their links. */
    private static final Set<String> INVITES = Set.of("search-market", "bespoke-round");

    private final Random random;
    private final Opening opening;
    private final int straight;
    private final int wildness;
    private final List<String> reports;

    Chooser(Random random, Opening opening, List<String> reports) {
        this.random = random;
        this.opening = opening;
        this.straight = random.nextInt(opening.isLong() ? MOST_STRAIGHT_STEPS : 8);
        this.wildness = new int[] {4, 10, 25, 50}[random.nextInt(4)];
        this.reports = reports;
    }

    /** Mostly an open task, else what is waited for, else time passes or somebody reports something. */
    Step next(Walk walk, Instant clock) {
        List<String> open = walk.openForms();
        List<String> awaited = Messages.awaited(walk.council(), walk.now());
        int dice = random.nextInt(100);
        if (!awaited.isEmpty() && dice < (open.isEmpty() ? 45 : 20)) {
            return step(Step.Kind.MESSAGE, one(awaited), walk);
        }
        if (isInvited(walk) && random.nextInt(100) < 12) {
            return new Step(Step.Kind.LINK, "", random.nextInt(3) == 0 ? 0 : drawn());
        }
        if (!open.isEmpty() && dice < 90) {
            return step(Step.Kind.TASK, one(open), walk);
        }
        dice = random.nextInt(100);
        if (!reports.isEmpty() && dice < (livesThere(walk) ? 45 : 12)) {
            return step(Step.Kind.REPORT, one(reportsNow(walk)), walk);
        }
        if (dice > 92) {
            return step(Step.Kind.MESSAGE, one(Messages.of(walk.council())), walk);
        }
        if (dice == 92 && random.nextInt(3) == 0) {
            return new Step(Step.Kind.WITHDRAWAL, "", 0);
        }
        return Step.pause(minutes(walk.now(), clock, open.isEmpty()));
    }

    /** What only makes sense in a home is seldom reported before. */
    private List<String> reportsNow(Walk walk) {
        if (runs(walk, "running-top-up") && random.nextInt(4) == 0) {
            return List.of("report-failed-top-up");
        }
        return livesThere(walk) || random.nextInt(5) == 0
                ? reports
                : reports.stream().filter(report -> !IN_A_HOME.contains(report)).toList();
    }

    private static boolean livesThere(Walk walk) {
        return LIVES_THERE.stream().anyMatch(process -> runs(walk, process));
    }

    private static boolean isInvited(Walk walk) {
        return INVITES.stream().anyMatch(process -> runs(walk, process));
    }

    private static boolean runs(Walk walk, String process) {
        return walk.now().processes().stream().anyMatch(one -> one.key().equals(process));
    }

    private Step step(Step.Kind kind, String what, Walk walk) {
        int ways = Ways.of(walk.council()).others(form(kind, what));
        boolean strays = walk.steps().size() >= straight;
        if (strays && random.nextInt(100) < wildness) {
            return new Step(kind, what, drawn());
        }
        int otherwise = kind == Step.Kind.REPORT ? 50 : strays || !opening.isLong() ? 30 : 10;
        if (ways > 0 && random.nextInt(100) < otherwise) {
            return new Step(kind, what, 1 + random.nextInt(ways));
        }
        return new Step(kind, what, 0);
    }

    /** A seed from which answers are drawn. */
    private long drawn() {
        long seed = random.nextLong();
        return seed < 0 ? seed : -seed - 1;
    }

    private static String form(Step.Kind kind, String what) {
        return switch (kind) {
            case MESSAGE -> org.carejourney.form.MessageCheck.form(what);
            case REPORT -> Reports.form(what);
            default -> what;
        };
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Until just after the next thing falls due, or for some hours, days or weeks. */
    private long minutes(Picture now, Instant clock, boolean idle) {
        Optional<Instant> due =
                Picture.first(now.jobs()).map(Picture.Pending::due).filter(at -> !at.equals(Instant.MIN));
        if (due.isPresent() && random.nextInt(100) < (idle ? 70 : 30)) {
            return Math.max(1, Duration.between(clock, due.get()).toMinutes() + random.nextInt(3));
        }
        return switch (random.nextInt(4)) {
            case 0 -> 60L * (1 + random.nextInt(30));
            case 1, 2 -> 24L * 60 * (1 + random.nextInt(6));
            default -> 24L * 60 * 7 * (1 + random.nextInt(8));
        };
    }
}
