package org.carejourney.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import org.carejourney.ServiceTest;
import org.carejourney.TestActor;
import org.carejourney.cases.Cases;
import org.carejourney.cases.NewCase;
import org.carejourney.form.OpenTasks;
import org.carejourney.form.TaskDesk;
import org.carejourney.form.WorkAsked;
import org.carejourney.messaging.InboundMessage;
import org.carejourney.messaging.MessageDesk;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.PageAsked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Whole journeys through this service beside the same journeys through the engine as it comes. Nothing is judged. */
@Tag("bench")
@ServiceTest
@TestPropertySource(properties = "care-journey.procedures=file:src/test/resources/bench/")
@Import(JourneysBenchTest.Databases.class)
class JourneysBenchTest {

    private static final Council COUNCIL = new Council("benchshire");
    private static final int JOURNEYS = Integer.getInteger("bench.journeys", 500);
    private static final int REPEATS = Integer.getInteger("bench.repeats", 3);
    private static final int CLIENTS = 2;
    private static final Map<String, Object> ANSWERS = Map.of(
            "answeredOn",
            "2026-03-02",
            "hours",
            12,
            "weeklyPence",
            90_000,
            "urgent",
            true,
            "note",
            "She would like to live near her daughter, and to keep her cat.");

    @Autowired
    Cases cases;

    @Autowired
    TaskDesk desk;

    @Autowired
    OpenTasks work;

    @Autowired
    MessageDesk messages;

    @Autowired
    TestActor actor;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    CountingDataSource database;

    @Autowired
    JdbcTemplate jdbc;

    private int started;

    @TestConfiguration(proxyBeanMethods = false)
    static class Databases {

        /** What is committed is on the disk, as it must be where cases are kept. */
        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
        }

        @Bean
        CountingDataSource database(EmbeddedPostgres postgres) {
            return new CountingDataSource(postgres, "service");
        }
    }

    private interface Journey {
        void run(int number) throws Exception;
    }

    private record Measured(double perSecond, double commits, double statements, double rows, double bytes) {}

    @Test
    void measuresJourneysBesideTheStockEngine() throws Exception {
        List<Measured> ours = new ArrayList<>();
        List<Measured> stocks = new ArrayList<>();

        try (CountingDataSource stockDatabase = new CountingDataSource(postgres, "stock");
                StockEngine stock = new StockEngine(stockDatabase, new File("src/test/resources/bench/benchshire"))) {
            int warm = Math.max(1, JOURNEYS / 5);
            measure(warm, "service", database, this::ours);
            measure(warm, "stock", stockDatabase, number -> stock(stock, number));
            for (int repeat = 0; repeat < REPEATS; repeat++) {
                if (repeat % 2 == 0) {
                    ours.add(measure(JOURNEYS, "service", database, this::ours));
                }
                stocks.add(measure(JOURNEYS, "stock", stockDatabase, number -> stock(stock, number)));
                if (repeat % 2 == 1) {
                    ours.add(measure(JOURNEYS, "service", database, this::ours));
                }
            }
            print(ours, stocks);

            long all = warm + (long) REPEATS * JOURNEYS;
            assertThat(jdbc.queryForObject("select count(*) from care_case where state = 'ENDED'", Long.class))
                    .isEqualTo(all);
            assertThat(stock.ended()).isEqualTo(all);
        }
    }

    private Measured measure(int journeys, String name, CountingDataSource counted, Journey journey) throws Exception {
        JdbcTemplate server = new JdbcTemplate(postgres.getPostgresDatabase());
        String size = "select pg_database_size('" + name + "')";
        long bytes = server.queryForObject(size, Long.class);
        long commits = counted.commits.sum();
        long statements = counted.statements.sum();
        long rows = counted.rows.sum();
        int first = started;
        started += journeys;
        var clients = Executors.newFixedThreadPool(CLIENTS);
        long begun = System.nanoTime();
        List<Future<Void>> work = new ArrayList<>();
        for (int number = first; number < first + journeys; number++) {
            int which = number;
            Callable<Void> one = () -> {
                journey.run(which);
                return null;
            };
            work.add(clients.submit(one));
        }
        for (Future<Void> each : work) {
            each.get();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        clients.shutdown();
        return new Measured(
                journeys / seconds,
                (counted.commits.sum() - commits) / (double) journeys,
                (counted.statements.sum() - statements) / (double) journeys,
                (counted.rows.sum() - rows) / (double) journeys,
                (server.queryForObject(size, Long.class) - bytes) / (double) journeys);
    }

    private void ours(int number) {
        actor.is("ann", COUNCIL, "practitioner");
        CaseReference reference = cases.open(NewCase.ofPerson(
                        COUNCIL, "bench-journey", String.format("PERSON-%05d", number), Map.of("origin", "HOME")))
                .reference();
        for (int step = 0; step < 12; step++) {
            if (step == 11) {
                messages.receive(
                        COUNCIL,
                        reference,
                        new InboundMessage("answer-" + number, "answerReceived", Map.of("answer", "YES")));
            }
            WorkAsked next = new WorkAsked(null, null, reference, null, new PageAsked(0, 2));
            String task = work.find(COUNCIL, next).items().get(0).id();
            desk.complete(COUNCIL, task, new HashMap<>(ANSWERS));
        }
        actor.isTheService();
    }

    private static void stock(StockEngine stock, int number) {
        String reference = "CASE-" + number;
        stock.start(reference);
        for (int step = 0; step < 12; step++) {
            if (step == 11) {
                stock.receive(reference);
            }
            stock.complete(reference, ANSWERS);
        }
    }

    private static void print(List<Measured> ours, List<Measured> stock) {
        System.out.printf(
                "%n%s, %d cores, Java %s, PostgreSQL on the same machine, every commit on disk; %d journeys, %d clients, %d repeats, warmed up%n",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                JOURNEYS,
                CLIENTS,
                REPEATS);
        System.out.printf("%-22s %-30s %-30s %s%n", "median (low-high)", "this service", "stock engine", "ratio");
        line("journeys/s", ours, stock, Measured::perSecond);
        line("commits a journey", ours, stock, Measured::commits);
        line("statements a journey", ours, stock, Measured::statements);
        line("rows written a journey", ours, stock, Measured::rows);
        line("bytes a journey", ours, stock, Measured::bytes);
    }

    private static void line(
            String what, List<Measured> ours, List<Measured> stock, ToDoubleFunction<Measured> figure) {
        double[] mine = ours.stream().mapToDouble(figure).toArray();
        double[] theirs = stock.stream().mapToDouble(figure).toArray();
        double[] ratio = new double[mine.length];
        Arrays.setAll(ratio, at -> mine[at] / theirs[at]);
        System.out.printf("%-22s %-30s %-30s %s%n", what, spread(mine), spread(theirs), spread(ratio));
    }

    private static String spread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return String.format("%.2f (%.2f-%.2f)", median, sorted[0], sorted[sorted.length - 1]);
    }
}
