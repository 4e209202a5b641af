package org.landbridge.network.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Demand;
import org.landbridge.network.Network;

class DemandReaderTest {
    private static final Network EURASIA = PackageReader.read(Path.of("..", "data", "eurasia"));

    @TempDir
    Path folder;

    private List<Demand> read(String content) throws IOException {
        return DemandReader.read(Files.writeString(folder.resolve("demand.csv"), content), EURASIA);
    }

    @Test
    void placesByIdAndByName() throws IOException {
        List<Demand> demand =
                read("\uFEFFweight,origin,destination\r\n12.5,RULED,Nhava Sheva\r\n0,\"Moscow\",IRTHR\r\n");
        assertThat(demand).hasSize(2);
        assertThat(demand.getFirst().destination().id()).isEqualTo("INNSA");
        assertThat(demand.getFirst().weight()).isEqualTo(12.5);
        assertThat(demand.get(1).origin().id()).isEqualTo("RUMOW");
    }

    /** In a cell, {@code ;} stands for a line break. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "origin,destination,weight;RULED,Atlantis,1 | demand.csv:2 column destination | unknown place",
                "origin,destination,weight;RULED,INNSA,1;hormuz,INNSA,1 | demand.csv:3 column origin | is a strait",
                "origin,destination,weight;RULED,INNSA,-1 | demand.csv:2 column weight | is out of bounds",
                "origin,destination,weight;RULED,INNSA,NaN | demand.csv:2 column weight | is not a finite number",
                "origin,destination,weight;RULED,INNSA,Infinity | demand.csv:2 column weight | is not a finite number",
                "origin,destination,weight;RULED,INNSA,many | demand.csv:2 column weight | is not a number",
                "origin,destination,weight;RULED,INNSA, | demand.csv:2 column weight | a value is required",
                "origin,destination,weight;RULED,,1 | demand.csv:2 column destination | a value is required",
                "origin,destination,weight;RULED,RULED,1 | demand.csv:2 column destination | is the origin",
                "origin,destination,weight;RULED,INNSA,1;RULED,INNSA,2 | demand.csv:3 column destination | in line 2",
                "origin,destination,weight;RULED,INNSA | demand.csv:2 | the row has 2 cells",
                "origin,destination;RULED,INNSA | demand.csv:1 column weight | the column is missing",
                "origin,destination,weight,note;RULED,INNSA,1,x | demand.csv:1 column note | unknown column",
                "origin,origin,weight;RULED,INNSA,1 | demand.csv:1 column origin | occurs twice",
                "origin,destination,weight;RULED,INNSA,0 | demand.csv column weight | no pair has any weight",
                "origin,destination,weight | demand.csv column weight | no pair has any weight",
                "'' | demand.csv | is empty",
                "origin,destination,weight;RULED,Bandar,1 | demand.csv:2 column destination | could be any of",
                "origin,destination,weight;\"RULED,INNSA,1 | demand.csv | ",
            })
    void faultsAreToldByRowAndColumn(String content, String where, String what) {
        assertThatThrownBy(() -> read(content.replace(';', '\n')))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("cannot use the demand table")
                .hasMessageContaining(where)
                .hasMessageContaining(what == null ? "" : what);
    }

    @Test
    void everyFaultAtOnce() {
        assertThatThrownBy(() -> read("origin,destination,weight\nA1,INNSA,1\nRULED,B2,x\nRULED,B2,1\n"))
                .hasMessageContaining("3 faults");
    }

    @Test
    void notATable() throws IOException {
        Path latin = Files.write(folder.resolve("latin.csv"), "origin,\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> DemandReader.read(latin, EURASIA)).hasMessageContaining("is not UTF-8");
        assertThatThrownBy(() -> DemandReader.read(folder.resolve("none.csv"), EURASIA))
                .hasMessageContaining("is missing");
        assertThatThrownBy(() -> DemandReader.read(folder, EURASIA)).hasMessageContaining("is not a .csv file");
    }
}
