package org.carejourney.procedure;

import org.carejourney.market.MarketWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class RatesTest extends RateContract {

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
