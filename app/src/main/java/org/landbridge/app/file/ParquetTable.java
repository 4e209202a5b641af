package org.landbridge.app.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.trade.table.Table;
import org.landbridge.trade.table.TableBuilder;
import org.landbridge.trade.table.Wanted;

/** Reads the columns that are wanted from a Parquet file by DuckDB, row by row and so in little memory. */
public final class ParquetTable {
    private static final int FETCH = 2048;

    private final Path file;
    private final Wanted wanted;
    private final List<String> header = new ArrayList<>();
    private final List<Integer> types = new ArrayList<>();

    private ParquetTable(Path file, Wanted wanted) {
        this.file = file;
        this.wanted = wanted;
    }

    /** @throws DataFaultException if the file cannot be read, lacks a wanted column, or holds text where numbers belong */
    public static Table read(Path file, Wanted wanted) {
        if (!Files.isRegularFile(file)) {
            throw fault(file, "there is no such file", "check the name");
        }
        Driver driver = DuckDb.findDriver();
        if (driver == null) {
            throw fault(file, "Parquet cannot be read: " + DuckDb.notThere(), "or give the table as .csv");
        }
        Properties properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        try (Connection connection = driver.connect("jdbc:duckdb:", properties);
                Statement statement = connection.createStatement()) {
            return new ParquetTable(file, wanted).read(statement);
        } catch (SQLException e) {
            String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw fault(file, "cannot be read as Parquet (DuckDB says: " + said + ")", "check that it is whole");
        }
    }

    private Table read(Statement statement) throws SQLException {
        String source = "read_parquet('" + file.toString().replace("'", "''") + "')";
        try (ResultSet none = statement.executeQuery("SELECT * FROM " + source + " LIMIT 0")) {
            ResultSetMetaData columns = none.getMetaData();
            for (int c = 1; c <= columns.getColumnCount(); c++) {
                header.add(columns.getColumnName(c));
                types.add(columns.getColumnType(c));
            }
        }
        TableBuilder builder = new TableBuilder(file.toString(), header, wanted);
        List<String> names = builder.names();
        if (names.isEmpty()) {
            return count(statement, source);
        }
        String select = names.stream().map(this::selected).collect(Collectors.joining(", "));
        statement.setFetchSize(FETCH);
        boolean[] number = new boolean[names.size()];
        for (int c = 0; c < number.length; c++) {
            number[c] = isNumber(names.get(c));
        }
        int rows = 0;
        try (ResultSet result = statement.executeQuery("SELECT " + select + " FROM " + source)) {
            while (result.next()) {
                rows++;
                for (int c = 0; c < number.length; c++) {
                    if (number[c]) {
                        double value = result.getDouble(c + 1);
                        builder.addNumber(c, rows, result.wasNull() ? Double.NaN : value);
                    } else {
                        builder.add(c, rows, result.getString(c + 1));
                    }
                }
            }
        }
        return builder.build(rows);
    }

    private Table count(Statement statement, String source) throws SQLException {
        try (ResultSet result = statement.executeQuery("SELECT count(*) FROM " + source)) {
            result.next();
            return new Table(file.toString(), result.getInt(1), List.of());
        }
    }

    private int type(String name) {
        return types.get(header.indexOf(name));
    }

    private boolean isNumber(String name) {
        return wanted.kinds().get(name) == Wanted.Kind.NUMBER && type(name) != Types.VARCHAR;
    }

    /** Whole numbers that are categories are written without a point, as a CSV file has them. */
    private String selected(String name) {
        String column = '"' + name.replace("\"", "\"\"") + '"';
        if (isNumber(name)) {
            return "CAST(" + column + " AS DOUBLE)";
        }
        int type = type(name);
        if (type == Types.DOUBLE || type == Types.FLOAT || type == Types.REAL) {
            return "CASE WHEN isfinite(" + column + ") AND " + column + " = trunc(" + column + ") AND abs(" + column
                    + ") < 1e15 THEN CAST(CAST(" + column + " AS BIGINT) AS VARCHAR) ELSE CAST(" + column
                    + " AS VARCHAR) END";
        }
        return "CAST(" + column + " AS VARCHAR)";
    }

    private static DataFaultException fault(Path file, String problem, String remedy) {
        return new DataFaultException(
                "cannot use " + file + ":", List.of(new Fault(file.toString(), 0, "", "", problem, remedy)));
    }
}
