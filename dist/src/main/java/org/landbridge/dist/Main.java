package org.landbridge.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes {@code sbom.cdx.json} and {@code THIRD-PARTY.txt}; fails on a licence that is not allowed. */
public final class Main {
    private Main() {}

    /** @param arguments folder of the sources, folder with {@code maven.json} and {@code jars.txt}, version */
    public static void main(String[] arguments) throws IOException {
        try {
            make(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
        } catch (BuildException e) {
            System.err.println("dist: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void make(Path house, Path folder, String version) throws IOException {
        LicencePolicy policy = new LicencePolicy(house.resolve("dist/src/main/parts/licences.json"));
        Bill bill = new Bill(Files.readString(folder.resolve("maven.json")));
        MavenParts maven = new MavenParts(house, Files.readString(folder.resolve("jars.txt")));
        LicenceTexts texts = new LicenceTexts(house);
        List<Part> software = new ArrayList<>(maven.place(bill.components(), policy, texts));
        software.sort(Comparator.comparing(Part::name));
        List<Part> inside = policy.inside(software, texts);
        inside.forEach(bill::addInside);
        software.addAll(inside);
        software.addAll(NpmParts.read(house, bill));
        List<Part> data = DataParts.read(house, policy, bill);
        policy.check(software);
        policy.check(data);
        Files.writeString(folder.resolve("sbom.cdx.json"), bill.json());
        Files.writeString(folder.resolve("THIRD-PARTY.txt"), new ThirdParty(policy).write(version, software, data));
    }
}
