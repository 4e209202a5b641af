package org.landbridge.network.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.BilateralTrade;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Economy;
import org.landbridge.network.TradeBaseline;

class BaselineReaderTest {
    private static final Path EURASIA = Path.of("..", "data", "eurasia");

    private static double trade(TradeBaseline baseline, String exporter, String importer) {
        return baseline.trade().stream()
                .filter(t -> t.exporter().equals(exporter) && t.importer().equals(importer))
                .mapToDouble(BilateralTrade::usdMillion)
                .sum();
    }

    /** Totals of pairs as UNCTAD has them, in million USD. */
    @Test
    void readsTheMatrixOf2015() {
        TradeBaseline baseline = BaselineReader.read(EURASIA);
        assertThat(baseline.economies()).hasSize(66);
        assertThat(baseline.sectors()).hasSize(8);
        assertThat(trade(baseline, "CN", "DE")).isCloseTo(69_216.821, within(0.01));
        assertThat(trade(baseline, "DE", "CN")).isCloseTo(79_348.134, within(0.01));
        assertThat(trade(baseline, "RU", "IN")).isCloseTo(4_549.95, within(1.0));
        for (Economy economy : baseline.economies()) {
            double exports = baseline.trade().stream()
                    .filter(t -> t.exporter().equals(economy.id()))
                    .mapToDouble(BilateralTrade::usdMillion)
                    .sum();
            assertThat(economy.goodsOutputUsdMillion()).as(economy.id()).isGreaterThan(exports);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trade_matrix       | RU,RU,food,2015,1,unctad_matrix,low,                 | is the exporter
            trade_matrix       | RU,IN,food,2015,1,unctad_matrix,low,                 | stands twice for IN, food
            trade_matrix       | RU,XX,food,2015,1,unctad_matrix,low,                 | unknown key "XX"
            trade_matrix       | RU,GI,fish,2015,1,unctad_matrix,low,                 | unknown key "fish"
            trade_matrix       | GI,RU,not-classified,2016,1,unctad_matrix,low,       | is not 2015 as above
            trade_matrix       | RU,GI,food,2015,-1,unctad_matrix,low,                | out of bounds
            economies          | XX,,Nowhere,2015,0,1,1.9,0.5,,wdi,low,               | out of bounds
            trade_sectors      | x,X,0,food,0.5,3,4,5,0,1,estimate,low,               | lies outside theta_low to theta_high
            trade_sectors      | x,X,0,,0.5,3,2,5,0,1,estimate,low,                   | is blank
            trade_elasticities | x,PPML,-20,0.1,10,1,2000,agtpa,low,                  | out of bounds
            """)
    void faultsAreTold(String table, String row, String problem, @TempDir Path folder) throws IOException {
        try (Stream<Path> files = Files.list(EURASIA)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.writeString(folder.resolve(table + ".csv"), row + "\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> BaselineReader.read(folder))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining(problem);
    }
}
