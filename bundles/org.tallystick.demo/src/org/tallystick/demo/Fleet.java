package org.tallystick.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes the computers; names, identities and cards are given out once each, so that only the story repeats any. */
final class Fleet {

    /** What a remote access adapter reports (Q295769): the same everywhere, so it identifies nothing. */
    static final String NO_CARD = "00:00:00:00:00:00";

    private static final String[] MAKERS = { "00:1A:A0", "3C:52:82", "54:BF:64", "98:FA:9B", "D8:5E:D3", "00:AA:00" };
    private static final int SEQUENCE_BASE = 36;

    private final Random random;
    private final List<Machine> machines = new ArrayList<>();
    private int nextName = 1;
    private int nextSmsid = 1;
    private int nextCard;

    Fleet(Random random, int computers) {
        this.random = random;
        nextCard = random.nextInt(0x80_0000);
        for (int i = 0; i < computers; i++) {
            machines.add(newMachine());
        }
    }

    List<Machine> machines() {
        return machines;
    }

    /** One more computer; the caller keeps it. */
    Machine newMachine() {
        Place[] places = Place.values();
        Place place = places[random.nextInt(places.length)];
        Machine machine = new Machine(numberOfNext(), place, Hardware.any(random), charset(place), random);
        machine.rename(newName(place));
        machine.identifyAs(newSmsid(place));
        machine.plugIn(newCard());
        return machine;
    }

    /** A name that nothing has had yet; one in nine is a room in the letters of the country. */
    String newName(Place place) {
        int number = nextName++;
        if (number % 9 == 0) {
            return place.rooms().get(random.nextInt(place.rooms().size())) + "-" + number;
        }
        return String.format(Locale.ROOT, "%s-%03d", place.prefix(), number);
    }

    /** Eight characters of SMS 1.x (site, range of the logon server, sequence), or a GUID of 2.0 (domain notes 2.1). */
    String newSmsid(Place place) {
        int sequence = nextSmsid++;
        if (sequence % 3 == 0) {
            return String.format(Locale.ROOT, "GUID:%08X-%04X-%04X-%04X-%06X%06X", random.nextInt(), sequence,
                    0x1000 | random.nextInt(0x1000), 0x8000 | random.nextInt(0x4000), random.nextInt(0x100_0000),
                    random.nextInt(0x100_0000));
        }
        String digits = Integer.toString(sequence, SEQUENCE_BASE).toUpperCase(Locale.ROOT);
        return place.site() + "0" + (char) ('A' + place.ordinal()) + "000".substring(digits.length()) + digits;
    }

    /** A card address that no other computer has; agents write them in several ways (Q185914). */
    String newCard() {
        int number = nextCard++;
        String card = String.format(Locale.ROOT, "%s:%02X:%02X:%02X", MAKERS[number % MAKERS.length], number >> 16,
                number >> 8 & 0xFF, number & 0xFF);
        return switch (number % 8) {
            case 0 -> card.replace(':', '-');
            case 1 -> card.toLowerCase(Locale.ROOT);
            default -> card;
        };
    }

    private int numberOfNext() {
        return nextName;
    }

    private Charset charset(Place place) {
        if (place == Place.TOKYO && random.nextInt(3) == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return place.charset();
    }
}
