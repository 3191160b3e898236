package org.carejourney.walker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes a walk that broke a check as short as it can: it leaves steps out, or does them as usual, while it still breaks. */
final class Shrinker {

    private static final int MOST_REPLAYS = Integer.getInteger("walker.replays", 150);

    private final Function<List<Step>, Walk> replay;
    private final String check;
    private Walk shortest;
    private int replays;

    private Shrinker(Walk broken, Function<List<Step>, Walk> replay) {
        this.shortest = broken;
        this.check = broken.broken().check();
        this.replay = replay;
    }

    static Walk shrink(Walk broken, Function<List<Step>, Walk> replay) {
        var shrinker = new Shrinker(broken, replay);
        shrinker.leaveOut();
        shrinker.doAsUsual();
        shrinker.leaveOut();
        return shrinker.shortest;
    }

    private void leaveOut() {
        for (int size = Math.max(shortest.steps().size() / 2, 1); size > 0; size /= 2) {
            int at = 0;
            while (at < shortest.steps().size()) {
                List<Step> fewer = new ArrayList<>(shortest.steps());
                fewer.subList(at, Math.min(at + size, fewer.size())).clear();
                if (!stillBreaks(fewer)) {
                    at += size;
                }
            }
        }
    }

    private void doAsUsual() {
        for (int at = 0; at < shortest.steps().size(); at++) {
            Step step = shortest.steps().get(at);
            if (!step.isUsual()) {
                List<Step> plainer = new ArrayList<>(shortest.steps());
                plainer.set(at, step.usual());
                stillBreaks(plainer);
            }
        }
    }

    /** Steps that could not be done are not among those of the replay, so that it only ever gets shorter. */
    private boolean stillBreaks(List<Step> steps) {
        if (replays++ >= MOST_REPLAYS) {
            return false;
        }
        Walk walk = replay.apply(steps);
        boolean breaks = walk.breaks(check);
        if (breaks) {
            shortest = walk;
        }
        return breaks;
    }
}
