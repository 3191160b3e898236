package org.carejourney.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database of its own, which counts the commits, the statements and the rows written. */
class CountingDataSource extends DelegatingDataSource implements AutoCloseable {

    final LongAdder commits = new LongAdder();
    final LongAdder statements = new LongAdder();
    final LongAdder rows = new LongAdder();

    private final HikariDataSource pool;

    CountingDataSource(EmbeddedPostgres postgres, String name) {
        new JdbcTemplate(postgres.getPostgresDatabase()).execute("create database " + name);
        pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", name));
        pool.setUsername("postgres");
        setTargetDataSource(pool);
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return proxy(Connection.class, super.getConnection());
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> counted(method, call(target, method, arguments))));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private Object counted(Method method, Object answer) {
        if (answer instanceof PreparedStatement && !(answer instanceof CallableStatement)) {
            return proxy(PreparedStatement.class, answer);
        }
        if (method.getName().equals("createStatement")) {
            return proxy(Statement.class, answer);
        }
        if (method.getName().equals("commit")) {
            commits.increment();
        } else if (method.getName().startsWith("execute")) {
            statements.increment();
            if (answer instanceof int[] batch) {
                for (int written : batch) {
                    rows.add(written < 0 ? 1 : written);
                }
            } else if (answer instanceof Integer written) {
                rows.add(written);
            }
        }
        return answer;
    }
}
