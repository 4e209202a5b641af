package org.landbridge.screening.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landbridge.network.DataFaultException;
import org.landbridge.screening.EntityKind;
import org.landbridge.screening.ListedEntity;
import org.landbridge.screening.ListedName;
import org.landbridge.screening.SanctionsList;

/** Every format, with invented entries, and every way a file can be unfit. */
class ListReaderTest {
    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static SanctionsList one(Path path) {
        return ListReader.read(List.of(path)).getFirst();
    }

    private static List<String> names(ListedEntity entity) {
        return entity.names().stream().map(ListedName::text).toList();
    }

    @Test
    void openSanctionsCsv() throws IOException {
        SanctionsList list = one(file("targets.simple.csv", """
                "id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails","program_ids","dataset","first_seen","last_seen","last_change"
                "NK-1","Vessel","ROMASHKA 7","Ромашка 7;""ROMASHKA; SEVEN\""","","ru;ir","","IMO9074729;UBXX","Reg 1 - 2024","","","EU-RUS;XX","EU Sanctions;Other","2024-01-02T03:04:05","2026-01-01","2025-05-06T00:00:00"
                "NK-2","Person","Pyotr Romashkin","","1962-10-07","","","","","","","","EU Sanctions","2024-01-02","",""
                """));
        assertThat(list.format()).isEqualTo(SanctionsList.Format.OPENSANCTIONS_CSV);
        ListedEntity vessel = list.entities().getFirst();
        assertThat(vessel.kind()).isEqualTo(EntityKind.VESSEL);
        assertThat(names(vessel)).containsExactly("ROMASHKA 7", "Ромашка 7", "ROMASHKA; SEVEN");
        assertThat(vessel.imoNumbers()).containsExactly("9074729");
        assertThat(vessel.programmes()).containsExactly("EU-RUS", "XX");
        assertThat(vessel.datasets()).containsExactly("EU Sanctions", "Other");
        assertThat(vessel.listedOn()).isEqualTo("2024-01-02");
        assertThat(vessel.changedOn()).isEqualTo("2025-05-06");
        assertThat(list.entities().get(1).birthDates()).containsExactly("1962-10-07");
    }

    @Test
    void openSanctionsEntities() throws IOException {
        SanctionsList list = one(file("entities.ftm.json", """
                {"id":"NK-1","caption":"Pyotr Romashkin","schema":"Person","target":true,"datasets":["eu_fsf"],"first_seen":"2024-01-02T00:00:00","properties":{"name":["Pyotr Romashkin","Пётр Ромашкин"],"weakAlias":["Petya"],"birthDate":["1962"]}}
                {"id":"NK-2","caption":"A street","schema":"Address","properties":{"full":["A street"]}}
                {"id":"S-1","caption":"Sanction","schema":"Sanction","properties":{"entity":["NK-1"],"program":["Regulation 269/2014"],"startDate":["2023-07-01"]}}
                {"id":"NK-3","caption":"Sister","schema":"Person","target":false,"properties":{"name":["Sister"]}}
                {"id":"NK-4","caption":"Romashka 7","schema":"Vessel","properties":{"name":["Romashka 7"],"imoNumber":["IMO9074729"]}}
                """));
        assertThat(list.entities()).extracting(ListedEntity::id).containsExactly("NK-1", "NK-4");
        ListedEntity person = list.entities().getFirst();
        assertThat(names(person)).containsExactly("Pyotr Romashkin", "Пётр Ромашкин", "Petya");
        assertThat(person.names().get(2).standing()).isEqualTo(ListedName.Standing.WEAK_ALIAS);
        assertThat(person.programmes()).containsExactly("Regulation 269/2014");
        assertThat(person.listedOn()).isEqualTo("2023-07-01");
        assertThat(list.entities().get(1).imoNumbers()).containsExactly("9074729");
    }

    private static final String SDN = """
            101,"ROMASHKIN, Pyotr","individual","RUSSIA-EO14024] [IRAN",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 07 Oct 1962; nationality Russia; a.k.a. 'PETYA'."
            103,"ROMASHKA 7","vessel","IRAN",-0- ,"UBXX7","General Cargo","3,000","2,000","Russia","X",\
            "Vessel Registration Identification IMO 9074729; (vessel)."
            \u001A""";
    private static final String ALT = "101,11,\"fka\",\"РОМАШКИН, Пётр\",-0- \n";

    @Test
    void ofacCsv() throws IOException {
        Path sdn = file("sdn.csv", SDN);
        Path alt = file("alt.csv", ALT);
        SanctionsList list = ListReader.read(List.of(alt, sdn)).getFirst();
        assertThat(list.entities()).hasSize(2);
        ListedEntity person = list.entities().getFirst();
        assertThat(person.id()).isEqualTo("101");
        assertThat(names(person)).containsExactly("ROMASHKIN, Pyotr", "PETYA", "РОМАШКИН, Пётр");
        assertThat(person.names().get(2).standing()).isEqualTo(ListedName.Standing.FORMER_NAME);
        assertThat(person.programmes()).containsExactly("RUSSIA-EO14024", "IRAN");
        assertThat(list.entities().get(1).imoNumbers()).containsExactly("9074729");
    }

    @Test
    void ofacCsvWithoutAliasesIsRefused() throws IOException {
        Path sdn = file("sdn.csv", SDN);
        assertThatThrownBy(() -> one(sdn))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("alt.csv");
        Path alt = file("alt.csv", "999,11,\"aka\",\"X\",-0- \n");
        assertThatThrownBy(() -> one(sdn)).hasMessageContaining("alt.csv:1").hasMessageContaining("999");
        Files.delete(sdn);
        assertThatThrownBy(() -> one(alt)).hasMessageContaining("only aliases");
    }

    @Test
    void ofacXml() throws IOException {
        SanctionsList list = one(file("sdn.xml", """
                <?xml version="1.0" standalone="yes"?>
                <sdnList xmlns="http://tempuri.org/sdnList.xsd">
                  <publshInformation><Publish_Date>09/23/2026</Publish_Date><Record_Count>1</Record_Count></publshInformation>
                  <sdnEntry><uid>101</uid><firstName>Pyotr</firstName><lastName>ROMASHKIN</lastName><sdnType>Individual</sdnType>
                    <programList><program>IRAN</program><program>SDGT</program></programList>
                    <idList><id><uid>9</uid><idType>Vessel Registration Identification</idType><idNumber>IMO 9074729</idNumber></id></idList>
                    <akaList><aka><uid>1</uid><type>a.k.a.</type><category>weak</category><lastName>PETYA</lastName></aka>
                      <aka><uid>2</uid><type>f.k.a.</type><category>strong</category><firstName>P.</firstName><lastName>VASILKOV</lastName></aka></akaList>
                    <nationalityList><nationality><uid>3</uid><country>Russia</country></nationality></nationalityList>
                    <dateOfBirthList><dateOfBirthItem><uid>4</uid><dateOfBirth>07 Oct 1962</dateOfBirth></dateOfBirthItem></dateOfBirthList>
                  </sdnEntry>
                </sdnList>
                """));
        ListedEntity entity = list.entities().getFirst();
        assertThat(list.publishedOn()).isEqualTo("09/23/2026");
        assertThat(entity.id()).isEqualTo("101");
        assertThat(names(entity)).containsExactly("Pyotr ROMASHKIN", "PETYA", "P. VASILKOV");
        assertThat(entity.names())
                .extracting(ListedName::standing)
                .containsExactly(
                        ListedName.Standing.NAME, ListedName.Standing.WEAK_ALIAS, ListedName.Standing.FORMER_NAME);
        assertThat(entity.programmes()).containsExactly("IRAN", "SDGT");
        assertThat(entity.imoNumbers()).containsExactly("9074729");
        assertThat(entity.countries()).containsExactly("Russia");
    }

    @Test
    void ofacAdvancedXml() throws IOException {
        SanctionsList list = one(file("sdn_advanced.xml", """
                <?xml version="1.0" encoding="utf-8"?>
                <Sanctions xmlns="http://www.un.org/sanctions/1.0">
                  <DateOfIssue CalendarTypeID="1"><Year>2026</Year><Month>9</Month><Day>23</Day></DateOfIssue>
                  <ReferenceValueSets>
                    <AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
                    <FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType></FeatureTypeValues>
                    <PartySubTypeValues><PartySubType ID="1" PartyTypeID="4">Vessel</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
                  </ReferenceValueSets>
                  <IDRegDocuments><IDRegDocument ID="7" IDRegDocTypeID="1626" IdentityID="93"><IDRegistrationNo>IMO 9074729</IDRegistrationNo></IDRegDocument></IDRegDocuments>
                  <DistinctParties>
                    <DistinctParty FixedRef="101"><Profile ID="1001" PartySubTypeID="4"><Identity ID="91" Primary="true">
                      <Alias AliasTypeID="1400" Primary="false" LowQuality="true"><DocumentedName ID="2"><DocumentedNamePart><NamePartValue>PETYA</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
                      <Alias AliasTypeID="1403" Primary="true" LowQuality="false">
                        <DocumentedName ID="1"><DocumentedNamePart><NamePartValue>ROMASHKIN</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue>Pyotr</NamePartValue></DocumentedNamePart></DocumentedName>
                        <DocumentedName ID="3"><DocumentedNamePart><NamePartValue ScriptID="220">Ромашкин</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
                      </Identity>
                      <Feature FeatureTypeID="8"><FeatureVersion><DatePeriod><Start><From><Year>1962</Year><Month>10</Month><Day>7</Day></From></Start></DatePeriod></FeatureVersion></Feature>
                    </Profile></DistinctParty>
                    <DistinctParty FixedRef="103"><Profile ID="1003" PartySubTypeID="1"><Identity ID="93" Primary="true"><Alias AliasTypeID="1403" Primary="true"><DocumentedName ID="4"><DocumentedNamePart><NamePartValue>ROMASHKA 7</NamePartValue></DocumentedNamePart></DocumentedName></Alias></Identity></Profile></DistinctParty>
                  </DistinctParties>
                  <SanctionsEntries><SanctionsEntry ID="1" ProfileID="1001"><EntryEvent><Date><Year>2024</Year><Month>2</Month><Day>23</Day></Date></EntryEvent><SanctionsMeasure><Comment>RUSSIA-EO14024</Comment></SanctionsMeasure></SanctionsEntry></SanctionsEntries>
                </Sanctions>
                """));
        assertThat(list.publishedOn()).isEqualTo("2026-09-23");
        ListedEntity person = list.entities().getFirst();
        assertThat(person.kind()).isEqualTo(EntityKind.PERSON);
        assertThat(names(person)).containsExactly("ROMASHKIN Pyotr", "Ромашкин", "PETYA");
        assertThat(person.programmes()).containsExactly("RUSSIA-EO14024");
        assertThat(person.listedOn()).isEqualTo("2024-02-23");
        assertThat(person.birthDates()).containsExactly("1962-10-07");
        assertThat(list.entities().get(1).kind()).isEqualTo(EntityKind.VESSEL);
        assertThat(list.entities().get(1).imoNumbers()).containsExactly("9074729");
    }

    @Test
    void unXml() throws IOException {
        SanctionsList list = one(file("consolidated.xml", """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z">
                  <INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>PYOTR</FIRST_NAME><SECOND_NAME>ROMASHKIN</SECOND_NAME>
                    <UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDi.999</REFERENCE_NUMBER><LISTED_ON>2012-12-31</LISTED_ON>
                    <NAME_ORIGINAL_SCRIPT>Пётр Ромашкин</NAME_ORIGINAL_SCRIPT><NATIONALITY><VALUE>Nowhere</VALUE></NATIONALITY>
                    <LAST_DAY_UPDATED><VALUE>2016-10-13</VALUE><VALUE>2020-11-02</VALUE></LAST_DAY_UPDATED>
                    <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Petya</ALIAS_NAME></INDIVIDUAL_ALIAS>
                    <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
                    <INDIVIDUAL_DATE_OF_BIRTH><YEAR>1971</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL></INDIVIDUALS>
                  <ENTITIES><ENTITY><DATAID>2</DATAID><FIRST_NAME>ROMASHKA &amp; SONS</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPe.999</REFERENCE_NUMBER>
                    <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>Romashka Company</ALIAS_NAME></ENTITY_ALIAS></ENTITY></ENTITIES>
                </CONSOLIDATED_LIST>
                """));
        assertThat(list.publishedOn()).isEqualTo("2026-02-27");
        ListedEntity person = list.entities().getFirst();
        assertThat(person.id()).isEqualTo("QDi.999");
        assertThat(names(person)).containsExactly("PYOTR ROMASHKIN", "Пётр Ромашкин", "Petya");
        assertThat(person.changedOn()).isEqualTo("2020-11-02");
        assertThat(person.birthDates()).containsExactly("1971");
        assertThat(names(list.entities().get(1))).containsExactly("ROMASHKA & SONS", "Romashka Company");
    }

    private void refused(String name, String text, String... told) throws IOException {
        Path path = file(name, text);
        assertThatThrownBy(() -> one(path))
                .as(name)
                .isInstanceOf(DataFaultException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(told).contains(name));
    }

    @Test
    void hostileFilesAreRefusedWithTheirPlace() throws IOException {
        refused("empty.csv", "  \n", "is empty");
        refused("binary.csv", "PK\u0000\u0001", "binary");
        refused("letter.txt", "Dear Sir,\nplease find", "no list of a known format", "Dear Sir");
        refused("other.xml", "<html><body/></html>", "<html>");
        refused("cut.xml", "<sdnList><sdnEntry><uid>1</uid>", "cut.xml:1", "not proper XML");
        refused(
                "cut.ftm.json",
                "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{}}\n{\"id\":",
                "cut.ftm.json:2",
                "JSON");
        refused("no.ftm.json", "{\"a\":1}", "no FollowTheMoney entity");
        refused("targets.simple.csv", "id,schema,name,aliases\na,Person,X\n", "csv:2", "3 cells");
        refused("twice.csv", "id,schema,name,aliases\na,Person,X,\na,Person,Y,\n", "csv:3", "occurs twice", "line 2");
        refused("nameless.csv", "id,schema,name,aliases\na,Person,,\n", "csv:2", "no name");
        refused("long.csv", "id,schema,name,aliases\na,Person," + "x".repeat(10_000) + ",\n", "10000 characters");
        refused("quote.csv", "id,schema,name,aliases\na,Person,\"X,\n", "csv:2");
        assertThatThrownBy(() -> one(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> one(folder.resolve("none.csv"))).hasMessageContaining("no such file");
    }

    @Test
    void xmlEntitiesAreRefused() throws IOException {
        Path secret = file("secret.txt", "SECRET");
        refused(
                "xxe.xml",
                "<!DOCTYPE sdnList [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<sdnList><sdnEntry><uid>1</uid>"
                        + "<lastName>&x;</lastName></sdnEntry></sdnList>",
                "DOCTYPE");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE sdnList [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
        }
        refused(
                "laughs.xml",
                laughs + "]><sdnList><sdnEntry><lastName>&a29;</lastName></sdnEntry></sdnList>",
                "DOCTYPE");
        refused("deep.xml", "<sdnList><sdnEntry>" + "<a>".repeat(5000), "larger than a list has");
    }

    @Test
    void badBytesAreToldWithTheirLine() throws IOException {
        Path path = folder.resolve("latin1.csv");
        Files.write(path, "id,schema,name,aliases\na,Person,Müller,\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> one(path)).hasMessageContaining("latin1.csv:2").hasMessageContaining("UTF-8");
    }

    @Test
    void anEndlessLineIsRefused() throws IOException {
        for (String start : List.of("id,schema,name,aliases\na,Person,", "{\"id\":\"", "<sdnList><sdnEntry a=\"")) {
            Path path = folder.resolve("endless");
            try (OutputStream out = Files.newOutputStream(path)) {
                out.write(start.getBytes(StandardCharsets.UTF_8));
                byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < 40; i++) {
                    out.write(block);
                }
            }
            assertThatThrownBy(() -> one(path)).as(start).isInstanceOf(DataFaultException.class);
        }
    }
}
