package org.tallystick.demo.labelled;

import java.util.Locale;
import java.util.Random;

/** One real computer as it stands: hardware, installation, identity. Changes while its story is told. */
final class Box {

    final int number;
    final Delivery delivery;
    FleetSituation situation = FleetSituation.ORDINARY;

    String serial;
    String uuid;
    String asset;
    String lan;
    final String wifi;
    /** The card of a dock or adapter through which it reports; null without one. */
    String dock;
    long memory;
    String bios;

    String name;
    String smsid;
    String logOn;
    String volume;
    String installed;
    int address;

    /** A computer as it comes out of its delivery; the identity is given to it later. */
    Box(int number, Delivery delivery, int place, Random random) {
        this.number = number;
        this.delivery = delivery;
        serial = delivery.serial(place, random);
        uuid = delivery.uuid(random);
        asset = delivery.tagged() ? String.format(Locale.ROOT, "A%06d", 100_000 + number) : delivery.junk(random);
        lan = delivery.card(0, place, random);
        wifi = delivery.laptop() ? delivery.card(1, place, random) : null;
        memory = delivery.memory();
        bios = delivery.bios();
        install(random);
        address = random.nextInt(1 << 16);
    }

    /** A new system on the disk. */
    void install(Random random) {
        volume = String.format(Locale.ROOT, "%04X-%04X", random.nextInt(1 << 16), random.nextInt(1 << 16));
        installed = String.format(Locale.ROOT, "20%02d%02d%02d%02d%02d%02d.000000+060", 22 + random.nextInt(4),
                1 + random.nextInt(12), 1 + random.nextInt(28), 7 + random.nextInt(11), random.nextInt(60),
                random.nextInt(60));
        address = random.nextInt(1 << 16);
    }

    /** What months between two installations bring with them. */
    void age(Random random) {
        if (random.nextInt(10) < 4) {
            bios = bios + "." + random.nextInt(4);
        }
        if (random.nextInt(100) < 4) {
            memory *= 2;
        }
    }

    /** A new board, with or without its serial number written anew; what the owner had written is gone. */
    void replaceBoard(Random random) {
        uuid = Delivery.randomUuid(random);
        lan = Delivery.anyCard(random);
        if (random.nextInt(10) < 3) {
            serial = "Default string";
        }
        asset = "Default string";
    }

    String card() {
        return dock == null ? lan : dock;
    }
}
