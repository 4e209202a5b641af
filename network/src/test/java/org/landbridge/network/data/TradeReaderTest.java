package org.landbridge.network.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.ChoiceParameter;
import org.landbridge.network.ChoiceValue;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.TradeFacts;

class TradeReaderTest {
    private static final Path EURASIA = Path.of("..", "data", "eurasia");

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(EURASIA)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, folder.resolve(file.getFileName()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Test
    void readsTheBuiltInPackage() {
        TradeFacts facts = TradeReader.read(folder);
        assertThat(facts.flows()).hasSizeGreaterThan(100);
        assertThat(facts.units()).hasSizeGreaterThan(400);
        assertThat(facts.units().stream().filter(u -> u.state().equals("RU"))).hasSizeGreaterThan(80);
        assertThat(facts.units().stream().filter(u -> u.state().equals("IR"))).hasSize(31);
        assertThat(facts.reports()).hasSizeGreaterThan(60);
    }

    /** A row is added at the end of a table; the fault names file, line, column and key. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trade_flows | x,XX,IR,tea,2023-01-01,2024-01-01,1,,1,estimate,low, | column exporter [x]: unknown key \"XX\"",
                "trade_flows | x,RU,IR,gold,2023-01-01,2024-01-01,1,,1,estimate,low, | column commodity [x]: unknown key \"gold\"",
                "trade_flows | x,RU,IR,tea,2023-01-01,2024-01-01,1,,1,nobody,low, | column source [x]: unknown key \"nobody\"",
                "trade_flows | x,RU,IR,tea,2023-01-01,2024-01-01,1,,1,,low, | column source [x]: a value is required",
                "trade_flows | x,RU,IR,tea,2023-01-01,2024-01-01,-1,,1,estimate,low, | column usd_million [x]: -1 is out of bounds",
                "trade_flows | x,RU,IR,tea,2023-01-01,2024-01-01,,1,1.5,estimate,low, | column corridor_share [x]: 1.5 is out of bounds",
                "trade_flows | x,RU,IR,tea,2023-01-01,2024-01-01,,,1,estimate,low, | column tonnes [x]: has neither tonnes nor a value",
                "trade_flows | x,RU,RU,tea,2023-01-01,2024-01-01,1,,1,estimate,low, | column importer [x]: is the exporter",
                "trade_flows | x,RU,IR,tea,2023-01-01,2023-04-01,1,,1,estimate,low, | column to_date [x]: the row spans 90 days",
                "trade_flows | x,RU,IR,grain,2023-01-01,2024-01-01,1,,1,estimate,low, | column id [x]: RU to IR, grain stands under the id ru-ir-grain",
                "trade_flows | ru-ir-grain,RU,IR,tea,2019-01-01,2020-01-01,1,,1,estimate,low, | column id [ru-ir-grain]: the id stands for RU to IR, grain",
                "trade_flows | ru-ir-grain,RU,IR,grain,2023-06-01,2024-06-01,1,,1,estimate,low, | column from_date [ru-ir-grain]: duplicate id whose validity overlaps",
                "trade_places | x,RU,export,,,,1,t,estimate,low, | column place [x]: names no",
                "trade_places | x,RU,export,,ru-moscow,RUMOW,1,t,estimate,low, | column place [x]: names both",
                "trade_places | x,RU,export,,,IRTHR,1,t,estimate,low, | column place [x]: lies in IR",
                "trade_places | x,OM,export,,,hormuz,1,t,estimate,low, | column place [x]: is a strait",
                "trade_places | x,RU,export,,ru-atlantis,,1,t,estimate,low, | column unit [x]: unknown key \"ru-atlantis\"",
                "trade_places | x,RU,export,,,RUMOW,0,t,estimate,low, | column weight [x]: 0 is out of bounds",
                "reported_volumes | x,q,m,,nowhere,,,,both,tonnes,2023-01-01,2024-01-01,1,me,estimate,low, | column links [x]: unknown key \"nowhere\"",
                "reported_volumes | x,q,m,,,RU,,,both,tonnes,2023-01-01,2024-01-01,1,me,estimate,low, | column importer [x]: names one state",
                "reported_volumes | x,q,m,,,,,grain,both,tonnes,2023-01-01,2024-01-01,1,me,estimate,low, | column commodity [x]: stands without",
                "choice | x,joy,,1,no,,,,estimate,low, | column parameter [x]: \"joy\" is not one of sharpness",
                "choice | x,corridor_constant,,0,no,,,,estimate,low, | column corridor [x]: a constant of no corridor",
                "choice | x,corridor_constant,nowhere,0,no,,,,estimate,low, | column corridor [x]: unknown key \"nowhere\"",
                "choice | x,train_tonnes,suez,100,no,,,,estimate,low, | column corridor [x]: train_tonnes holds for all corridors",
                "choice | x,nest_scale,,2,no,,,,estimate,low, | column value [x]: 2 is no nest_scale",
                "choice | x,peak_hours,,100,yes,,,,estimate,low, | column fitted [x]: peak_hours cannot be fitted",
                "choice | x,sharpness,,5,no,,,,estimate,low, | column parameter [x]: stands in the row sharpness already",
                "populations | x,RU,Nowhere,,,5,2020,estimate,low, | column lat [x]: has no point"
            })
    void faultsNameRowAndColumn(String table, String row, String expected) throws IOException {
        Path file = folder.resolve(table + ".csv");
        String text = Files.readString(file);
        long line = text.lines().count() + 1;
        Files.writeString(file, text + row + "\n");
        String where = table + ".csv:" + line + " " + expected;
        assertThatThrownBy(() -> TradeReader.read(folder))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining(where);
        assertThat(PackageCheck.check(folder).toString()).contains(where);
    }

    @Test
    void howShippersChooseIsWrittenAsItIsRead() throws IOException {
        String before = Files.readString(folder.resolve("choice.csv"));
        List<ChoiceValue> rows = TradeReader.choice(folder);
        assertThat(rows).anyMatch(row -> row.parameter() == ChoiceParameter.CORRIDOR_CONSTANT && row.fitted());
        assertThat(TradeReader.read(folder).choice()).isEqualTo(rows);
        ChoiceWriter.write(folder, rows);
        assertThat(Files.readString(folder.resolve("choice.csv"))).isEqualTo(before);
    }

    @Test
    void aPackageMaySayNothingOfChoice() throws IOException {
        Files.delete(folder.resolve("choice.csv"));
        assertThat(TradeReader.choice(folder)).isEmpty();
        assertThat(TradeReader.read(folder).choice()).isEmpty();
    }

    @Test
    void aMissingTableIsTold() throws IOException {
        Files.delete(folder.resolve("trade_flows.csv"));
        assertThatThrownBy(() -> TradeReader.read(folder))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("trade_flows.csv: is missing");
    }
}
