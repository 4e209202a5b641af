package org.landbridge.dist;

import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bill of materials after CycloneDX 1.6: Maven's, with the other parts, and where the archive holds each. */
final class Bill {
    private final ObjectNode root;

    Bill(String maven) {
        this.root = (ObjectNode) JsonMapper.shared().readTree(maven);
        ObjectNode subject = (ObjectNode) root.required("metadata").required("component");
        subject.put("type", "application");
        subject.put("name", "landbridge");
        subject.put("description", "Compares freight corridors across Eurasia.");
    }

    JsonNode components() {
        return root.required("components");
    }

    /** Says that a file of the archive holds the component. */
    static void occurs(ObjectNode component, String file) {
        component.putObject("evidence").putArray("occurrences").addObject().put("location", file);
    }

    /** @param integrity as a lock file of npm has it: {@code sha512-} and the digest in base 64 */
    void addNpm(Part part, String integrity) {
        String name = part.name().substring("npm:".length());
        ObjectNode component = add("library", name, part, "pkg:npm/" + name + "@" + part.version());
        if (integrity.startsWith("sha512-")) {
            byte[] digest = Base64.getDecoder().decode(integrity.substring("sha512-".length()));
            ObjectNode hash = component.putArray("hashes").addObject();
            hash.put("alg", "SHA-512");
            hash.put("content", HexFormat.of().formatHex(digest));
        }
    }

    /** Data that the archive holds, whole or worked on. */
    void addData(Part part) {
        add("data", part.name(), part, "data:" + part.name());
    }

    /** Something inside of another part. */
    void addInside(Part part) {
        add("library", part.name(), part, part.name());
    }

    private ObjectNode add(String type, String name, Part part, String reference) {
        ObjectNode component = ((ArrayNode) root.required("components")).addObject();
        component.put("type", type);
        component.put("bom-ref", reference);
        component.put("name", name);
        if (!part.version().isEmpty()) {
            component.put("version", part.version());
        }
        ArrayNode licences = component.putArray("licenses");
        for (String licence : part.licences()) {
            licences.addObject().putObject("license").put(licence.equals("public domain") ? "name" : "id", licence);
        }
        if (reference.startsWith("pkg:")) {
            component.put("purl", reference);
        }
        if (!part.url().isEmpty()) {
            ObjectNode website = component.putArray("externalReferences").addObject();
            website.put("type", "website");
            website.put("url", part.url());
        }
        occurs(component, part.held());
        return component;
    }

    String json() {
        return root.toPrettyString().replace("\r\n", "\n") + "\n";
    }
}
