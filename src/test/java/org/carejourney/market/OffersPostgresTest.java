package org.carejourney.market;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class OffersPostgresTest extends OfferContract {

    private static MarketWorld world;

    @BeforeAll
    static void open() throws IOException {
        world = MarketWorld.onPostgres();
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
