package org.carejourney.procedure;

import java.io.IOException;
import org.carejourney.market.MarketWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class RatesPostgresTest extends RateContract {

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
