package org.tallystick.cli.output;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;

import org.tallystick.loader.duplicates.CloneIdentity;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.Evidence;
import org.tallystick.loader.duplicates.Proposal;
import org.tallystick.loader.match.AttributeName;

import com.fasterxml.jackson.core.JsonGenerator;

/** The lines of {@code duplicates --json}. Keys and their order are an interface: add behind, never change. */
public final class DuplicateJson {

    private static final int PLACES = 4;

    private DuplicateJson() {
    }

    /** The fields of a set; clones, where one record is several computers, begin with their identities. */
    public static void set(JsonGenerator json, DuplicateSet set) throws IOException {
        JsonLines.text(json, "set", set.id());
        json.writeNumberField("kind", set.kind().number());
        if (set.kind() == DuplicateKind.CLONES) {
            JsonLines.numbers(json, "computers", set.computers());
            JsonLines.text(json, "smsid", set.smsid());
            json.writeArrayFieldStart("identities");
            for (CloneIdentity identity : set.identities()) {
                identity(json, identity);
            }
            json.writeEndArray();
            proposal(json, set.proposal());
            certainty(json, set);
            JsonLines.text(json, "state", set.state().code());
        } else {
            certainty(json, set);
            JsonLines.numbers(json, "computers", set.computers());
            JsonLines.text(json, "state", set.state().code());
            proposal(json, set.proposal());
        }
        JsonLines.text(json, "title", set.title());
        JsonLines.text(json, "cause", set.cause().isEmpty() ? null : set.cause());
        JsonLines.text(json, "scope", set.scope().code());
        JsonLines.text(json, "sites", set.sites());
        if (set.kind() != DuplicateKind.CLONES) {
            JsonLines.text(json, "smsid", set.smsid());
        }
        JsonLines.time(json, "found", set.found());
        JsonLines.time(json, "changed", set.changed());
    }

    private static void certainty(JsonGenerator json, DuplicateSet set) throws IOException {
        json.writeNumberField("confidence", places(set.confidence()));
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : set.evidence()) {
            json.writeStartObject();
            JsonLines.text(json, "code", evidence.code());
            JsonLines.text(json, "attribute", evidence.attribute().isEmpty() ? null : evidence.attribute());
            JsonLines.text(json, "text", evidence.text());
            if (evidence.weight() == null) {
                json.writeNullField("weight");
            } else {
                json.writeNumberField("weight", places(evidence.weight()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void identity(JsonGenerator json, CloneIdentity identity) throws IOException {
        json.writeStartObject();
        JsonLines.text(json, "Name", value(identity, AttributeName.NAME));
        JsonLines.text(json, "NetCardID", value(identity, AttributeName.NET_CARD_ID));
        JsonLines.time(json, "first", identity.first());
        JsonLines.time(json, "last", identity.last());
        json.writeNumberField("scans", identity.scans());
        json.writeObjectFieldStart("identification");
        for (Map.Entry<String, String> attribute : identity.identification().entrySet()) {
            JsonLines.text(json, attribute.getKey(), attribute.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** What an identity reported in an attribute; null where nothing. */
    static String value(CloneIdentity identity, String key) {
        for (Map.Entry<String, String> attribute : identity.identification().entrySet()) {
            if (AttributeName.key(attribute.getKey()).equals(key)) {
                return attribute.getValue();
            }
        }
        return null;
    }

    private static void proposal(JsonGenerator json, Proposal proposal) throws IOException {
        if (proposal == null) {
            json.writeNullField("proposal");
            return;
        }
        json.writeObjectFieldStart("proposal");
        JsonLines.text(json, "action", proposal.action().code());
        JsonLines.number(json, "survivor", proposal.survivor());
        JsonLines.text(json, "because", proposal.because());
        json.writeEndObject();
    }

    /** The fields of the last line. */
    public static void summary(JsonGenerator json, SearchTally tally) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("sets", tally.sets());
        json.writeObjectFieldStart("kinds");
        for (Map.Entry<DuplicateKind, Integer> kind : tally.kinds().entrySet()) {
            json.writeNumberField(Integer.toString(kind.getKey().number()), kind.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("decided", tally.decided());
        json.writeBooleanField("searched", tally.search() != null);
        if (tally.search() != null) {
            json.writeNumberField("computers", tally.search().computers());
            json.writeNumberField("fresh", tally.search().fresh());
            json.writeNumberField("gone", tally.search().gone());
            json.writeNumberField("again", tally.search().again());
            json.writeNumberField("seconds", seconds(tally.search().seconds()));
            json.writeBooleanField("cancelled", tally.search().cancelled());
        }
        json.writeEndObject();
    }

    static BigDecimal seconds(double seconds) {
        return Texts.seconds(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    /** Rounded towards zero, so that no figure says more than is known. */
    static BigDecimal places(double value) {
        BigDecimal places = BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.DOWN).stripTrailingZeros();
        return places.scale() < 1 ? places.setScale(1, RoundingMode.UNNECESSARY) : places;
    }
}
