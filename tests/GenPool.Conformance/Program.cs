using System.Runtime.Intrinsics;
using GenPool;
using GenPool.Conformance;

// The layer list against the oracle in a process of its own, so that a caller can choose its instruction sets.
int step = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 1;
int cases = 0, failures = 0;
foreach (LayerCase layer in LayerList.All)
{
    foreach (PoolShape shape in LayerCheck.Shapes(layer, seed: 7, step))
    {
        cases++;
        if (LayerCheck.Compare(layer, shape, seed: cases) is { } difference)
        {
            failures++;
            Console.WriteLine($"{layer.Name} on {shape}: {difference}");
        }
    }
}

int widest = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;
Console.WriteLine($"widest lane {widest} bits: {cases} cases, {failures} failed");
return failures == 0 ? 0 : 1;
