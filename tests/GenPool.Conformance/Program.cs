using System.Globalization;
using System.IO.Hashing;
using System.Runtime.Intrinsics;
using GenPool;
using GenPool.Conformance;

// The layer list against the oracle in a process of its own, so that a caller can choose its instruction sets, and an
// access out of bounds ends it alone. The argument is the step between the extents along the lanes.
GuardedMemory? guarded = GuardedMemory.IsSupported ? new(Passes.BufferCount, capacity: 1 << 22) : null;
if (args is ["overrun", string side])
{
    return guarded?.Reuse(atEnd: side == "end").Overrun() ?? 1;
}

int step = args is [string number] ? int.Parse(number, CultureInfo.InvariantCulture) : 1;
int cases = 0, failures = 0;
XxHash3 hash = new();
foreach (LayerCase layer in LayerList.All)
{
    foreach (PoolShape shape in LayerCheck.Shapes(layer, seed: 7, step))
    {
        cases++;
        foreach (bool atEnd in new[] { true, false })
        {
            Report(layer, shape, LayerCheck.Compare(layer, shape, cases, Memory(atEnd), hash));
            Report(layer, shape, LayerCheck.CompareOnRandomMask(layer, shape, cases, Memory(atEnd)));
        }
    }
}

int widest = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;
Console.WriteLine($"buffers between guard pages: {(guarded is null ? "no" : "yes")}");
Console.WriteLine($"widest lane {widest} bits: {cases} cases, {failures} failed, results {hash.GetCurrentHashAsUInt64():x16}");
return failures == 0 ? 0 : 1;

ITestMemory Memory(bool atEnd) => guarded is null ? HeapMemory.Instance : guarded.Reuse(atEnd);

void Report(LayerCase layer, PoolShape shape, string? difference)
{
    if (difference is not null)
    {
        failures++;
        Console.WriteLine($"{layer} on {shape}: {difference}");
    }
}
