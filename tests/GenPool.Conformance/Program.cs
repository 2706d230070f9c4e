using System.Globalization;
using System.IO.Hashing;
using System.Runtime.Intrinsics;
using GenPool;
using GenPool.Conformance;

// The layer list against the oracle in a process of its own, so that a caller can choose its instruction sets, and an
// access out of bounds ends it alone. The argument is the step between the extents along the lanes.
if (args is ["overrun", string side])
{
    return new GuardedMemory(1, capacity: 1, atEnd: side == "end").Overrun();
}

int step = args is [string number] ? int.Parse(number, CultureInfo.InvariantCulture) : 1;
ITestMemory[] memories = GuardedMemory.BothSides();
int cases = 0, failures = 0;
XxHash3 hash = new();
foreach (LayerCase layer in LayerList.All)
{
    foreach (PoolShape shape in LayerCheck.Shapes(layer, seed: 7, step))
    {
        cases++;
        string? difference = LayerCheck.Compare(layer, shape, cases, hash, memories) ?? LayerCheck.CompareOnRandomMask(layer, shape, cases, memories);
        if (difference is not null)
        {
            failures++;
            Console.WriteLine($"{layer} on {shape}: {difference}");
        }
    }
}

int widest = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;
Console.WriteLine($"buffers between guard pages: {(GuardedMemory.IsSupported ? "yes" : "no")}");
Console.WriteLine($"widest lane {widest} bits: {cases} cases, {failures} failed, results {hash.GetCurrentHashAsUInt64():x16}");
return failures == 0 ? 0 : 1;
