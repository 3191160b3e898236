package org.carejourney.market;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class OffersTest extends OfferContract {

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
