using GenPool.Instructions;

// "run ASSEMBLY" calls the layers of an assembly, in a process whose JIT writes down what it makes. Without it the counts are
// written to a file: counts.txt of this folder where none is named.
if (args is ["run", string assembly])
{
    CountedLayers.Run(assembly);
    return;
}

string path = args is [string named] ? named : Path.Combine(AppContext.BaseDirectory, "../../../counts.txt");
IReadOnlyList<LoopCount> counts = Disassembly.CountLoops();
CountFile.Write(path, counts);
Console.WriteLine($"{counts.Count} kernels: {Path.GetFullPath(path)}");
