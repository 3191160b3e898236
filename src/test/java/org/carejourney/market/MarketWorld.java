package org.carejourney.market;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.carejourney.TestActor;
import org.carejourney.TestClock;
import org.carejourney.procedure.Procedure;
import org.carejourney.procedure.Procedures;
import org.carejourney.record.CaseRecord;
import org.carejourney.record.RecordEntry;
import org.carejourney.record.store.RecordStore;
import org.carejourney.shared.CaseReference;
import org.carejourney.shared.Council;
import org.carejourney.shared.HomeReference;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The market on a database, without engine or HTTP, for a council that is made up. */
public class MarketWorld implements AutoCloseable {

    public static final Council COUNCIL = new Council("newcouncil");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final EmbeddedPostgres postgres;
    private int cases;

    private MarketWorld(EmbeddedPostgres postgres, DataSource database) {
        this.postgres = postgres;
        Flyway.configure().dataSource(database).load().migrate();
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database));
        context.registerBean(Clock.class, TestClock::new);
        context.registerBean(TestActor.class, TestActor::new);
        context.registerBean(Procedures.class, MarketWorld::procedures);
        context.register(RecordStore.class, CaseRecord.class, Modules.class);
        context.refresh();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {"org.carejourney.market", "org.carejourney.placement"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {".*\\.(process|web)\\..*", ".*Test.*"}))
    static class Modules {}

    public static MarketWorld onH2() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        return new MarketWorld(null, database);
    }

    public static MarketWorld onPostgres() throws IOException {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        return new MarketWorld(postgres, postgres.getPostgresDatabase());
    }

    private static Procedures procedures() {
        Procedure procedure = new Procedure(
                COUNCIL,
                "New Council",
                "Placing people in care homes",
                "1.0",
                "Agreement",
                LocalDate.parse("2026-02-01"),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of("east", "south"),
                new Procedure.WorkingTime("eng", Set.of(), LocalTime.of(17, 0)),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                values(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
        return new Procedures() {
            @Override
            public Collection<Procedure> all() {
                return List.of(procedure);
            }

            @Override
            public Optional<Procedure> find(Council council) {
                return Optional.of(procedure).filter(known -> known.council().equals(council));
            }
        };
    }

    private static Map<String, Object> values() {
        return Map.of(
                "scope.county", "DEVON",
                "search.a.radiusMiles", 5,
                "search.b.radiusMiles", 15,
                "descriptor.levels.RESIDENTIAL", List.of("R1", "R2", "R3"),
                "descriptor.levels.NURSING", List.of("N1", "N2", "N3", "N4", "N5"),
                "reviews.INITIAL.process", "initial-review",
                "reviews.INITIAL.deadline", "initialReview",
                "reviews.ANNUAL.process", "annual-review",
                "reviews.ANNUAL.deadline", "annualReview");
    }

    public <T> T the(Class<T> service) {
        return context.getBean(service);
    }

    /** A new case with a record. */
    public CaseReference aCase() {
        cases++;
        CaseReference reference = new CaseReference(String.format("CASE-%06d", cases));
        the(JdbcClient.class)
                .sql("insert into care_case (reference, council, journey, procedure_version, agreement, person, state,"
                        + " opened_at, opened_by) values (?, ?, 'journey', '1.0', 'Agreement', 'PERSON-0001', 'OPEN',"
                        + " current_timestamp, 'test')")
                .params(reference.value(), COUNCIL.value())
                .update();
        inTransaction(() -> {
            the(CaseRecord.class).begin(reference, COUNCIL, "1.0");
            return null;
        });
        return reference;
    }

    /** Enters a home that is under agreement unless the entry says otherwise. */
    public Home home(String reference, HomeEntryBuilder entry) {
        the(Homes.class).put(COUNCIL, new HomeReference(reference), entry.build());
        return the(Homes.class).require(COUNCIL, new HomeReference(reference));
    }

    public List<RecordEntry> record(CaseReference reference) {
        return the(CaseRecord.class).of(reference);
    }

    public <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(the(PlatformTransactionManager.class)).execute(status -> work.get());
    }

    @Override
    public void close() {
        context.close();
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
