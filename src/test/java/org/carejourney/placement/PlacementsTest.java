package org.carejourney.placement;

import org.carejourney.market.MarketWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PlacementsTest extends PlacementContract {

    private static MarketWorld world;

    @BeforeAll
    static void open() {
        world = MarketWorld.onH2();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Override
    MarketWorld world() {
        return world;
    }
}
