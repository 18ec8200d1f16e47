package org.tallystick.cli;

import java.nio.file.Path;

import org.tallystick.demo.DemoInventory;

/** Where the files of the demo come from; tests put a handful of their own here. */
interface DemoFiles {

    /** The seeded generator. */
    DemoFiles GENERATED = (seed, computers, folder) -> new DemoInventory(seed, computers).writeTo(folder);

    /** Writes MIFs into a folder, named in the order in which they arrive. */
    void write(long seed, int computers, Path folder) throws Exception;
}
