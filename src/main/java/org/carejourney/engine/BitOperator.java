package org.carejourney.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;

/**
 * The one operator of the engine's PostgreSQL statements that H2 does not read, also in its PostgreSQL mode: every check
 * of a permission needs it.
 */
final class BitOperator {

    private BitOperator() {}

    /** Sets it for the engine that is built next: the engine keeps its statements for the whole JVM. */
    static void set(DataSource database) {
        try (Connection connection = database.getConnection()) {
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            DbSqlSessionFactory.databaseSpecificBitAnd1.put(DbSqlSessionFactory.POSTGRES, h2 ? "BITAND(" : "");
            DbSqlSessionFactory.databaseSpecificBitAnd2.put(DbSqlSessionFactory.POSTGRES, h2 ? ", CAST(" : " & ");
            DbSqlSessionFactory.databaseSpecificBitAnd3.put(DbSqlSessionFactory.POSTGRES, h2 ? " AS BIGINT))" : "");
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }
}
