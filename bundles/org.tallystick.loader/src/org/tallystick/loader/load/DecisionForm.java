package org.tallystick.loader.load;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.tallystick.loader.content.ByteReader;
import org.tallystick.loader.content.ByteWriter;
import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.match.Agreement;
import org.tallystick.loader.match.Candidate;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.match.KeyComparison;
import org.tallystick.loader.match.MatchBranch;
import org.tallystick.loader.match.MatchOutcome;
import org.tallystick.loader.match.MatchStep;

/** The byte form of a match outcome, kept with the record of a file so that "why" can be answered for ever. */
public final class DecisionForm {

    private static final int FORM = 1;

    private DecisionForm() {
    }

    /** Writes an outcome; null for null. */
    public static byte[] write(MatchOutcome outcome) {
        if (outcome == null) {
            return null;
        }
        ByteWriter form = new ByteWriter(512);
        form.put(FORM).put(outcome.branch().ordinal()).putText(outcome.incoming().architecture());
        IdentificationForm.put(form, outcome.incoming());
        form.putNumber(outcome.selected().isPresent() ? outcome.selected().getAsInt() + 1L : 0);
        putCandidates(form, outcome.hits());
        putCandidates(form, outcome.overlaps());
        MatchOutcome.MassOverlap mass = outcome.massOverlap();
        form.put(mass == null ? 0 : 1);
        if (mass != null) {
            form.putNumber(mass.shared().size());
            mass.shared().forEach(form::putText);
            putNumbers(form, mass.computers());
        }
        putCandidates(form, outcome.smsidHolders());
        return form.toBytes();
    }

    /** Reads an outcome; null for null. */
    public static MatchOutcome read(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteReader form = new ByteReader(bytes);
        if (form.get() != FORM) {
            throw new IllegalStateException("The kept bytes are damaged.");
        }
        MatchBranch branch = MatchBranch.values()[form.get()];
        String architecture = form.getText();
        Identification incoming = IdentificationForm.get(form, architecture);
        int selected = form.getInt() - 1;
        List<Candidate> hits = getCandidates(form);
        List<Candidate> overlaps = getCandidates(form);
        MatchOutcome.MassOverlap mass = form.get() == 0 ? null : getMass(form);
        return new MatchOutcome(branch, incoming, selected < 0 ? OptionalInt.empty() : OptionalInt.of(selected), hits,
                overlaps, mass, getCandidates(form));
    }

    private static MatchOutcome.MassOverlap getMass(ByteReader form) {
        int count = form.getCount();
        List<String> shared = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            shared.add(form.getText());
        }
        return new MatchOutcome.MassOverlap(shared, getNumbers(form));
    }

    /** Writes rising numbers as differences. */
    public static void putNumbers(ByteWriter form, int[] numbers) {
        form.putNumber(numbers.length);
        int before = 0;
        for (int number : numbers) {
            form.putSigned((long) number - before);
            before = number;
        }
    }

    /** Reads numbers. */
    public static int[] getNumbers(ByteReader form) {
        int[] numbers = new int[form.getCount()];
        int before = 0;
        for (int i = 0; i < numbers.length; i++) {
            before += (int) form.getSigned();
            numbers[i] = before;
        }
        return numbers;
    }

    private static void putCandidates(ByteWriter form, List<Candidate> candidates) {
        form.putNumber(candidates.size());
        for (Candidate candidate : candidates) {
            form.putNumber(candidate.computer()).put(candidate.step().ordinal()).putNumber(candidate.keys().size());
            for (KeyComparison key : candidate.keys()) {
                form.putText(key.attribute()).putText(key.incoming()).putText(key.stored())
                        .put(key.agreement().ordinal());
            }
        }
    }

    private static List<Candidate> getCandidates(ByteReader form) {
        int count = form.getCount();
        List<Candidate> candidates = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int computer = form.getInt();
            MatchStep step = MatchStep.values()[form.get()];
            int keyCount = form.getCount();
            List<KeyComparison> keys = new ArrayList<>(keyCount);
            for (int k = 0; k < keyCount; k++) {
                keys.add(new KeyComparison(form.getText(), form.getText(), form.getText(),
                        Agreement.values()[form.get()]));
            }
            candidates.add(new Candidate(computer, step, keys));
        }
        return candidates;
    }
}
