using System.Runtime.CompilerServices;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>
/// The JIT gives up on optimising a method that is too large for it, and on inlining where a method has too many variables; no emitted
/// method may be the one, and no common window the other.
/// </summary>
public sealed partial class JitTests
{
    private static readonly (LayerCase Layer, PoolShape3D[] Shapes)[] s_largest =
    [
        (LayerCase.Max<MostTaps, float, PoolShape2D>(), [new(1, 3, 1, 40, 40), new(1, 2, 1, 24, 200)]),
        (LayerCase.Max<LongestRow, float, PoolShape2D>(), [new(1, 2, 1, 3, 700)]),
        (LayerCase.Max<LongestLine, float, PoolShape1D>(), [new(1, 40, 1, 1, 700)]),
        (LayerCase.Max<TallestColumn, float, PoolShape2D>(), [new(1, 20, 1, 300, 20)]),
        (LayerCase.Max<MostCarried, float, PoolShape2D>(), [new(1, 2, 1, 40, 90)]),
        (LayerCase.Max<MostGathered, float, PoolShape2D>(), [new(1, 20, 1, 40, 200)]),
        (LayerCase.Max<MostGatheredVolume, float, PoolShape3D>(), [new(1, 2, 9, 9, 40)]),
        (LayerCase.Max<MostGatheredPixels, float, PoolShape2D>(), [new(1, 40, 1, 13, 13)]),
        (LayerCase.Max<MostPixels, float, PoolShape2D>(), [new(1, 40, 1, 40, 40)]),
        (LayerCase.Max<MostTies, float, PoolShape2D>(), [new(1, 2, 1, 40, 90)]),
        (LayerCase.Average<MostSummed, float, PoolShape2D>(), [new(1, 3, 1, 40, 40), new(1, 2, 1, 24, 200)]),
        (LayerCase.Average<MostSharedVolume, Half, PoolShape3D>(), [new(1, 2, 9, 9, 40)]),
        (LayerCase.Average<MostSummedPixels, byte, PoolShape2D>(), [new(1, 140, 1, 40, 40)]),
        (LayerCase.Lp<MostSquared, float, PoolShape2D>(), [new(1, 20, 1, 40, 40), new(1, 2, 1, 24, 200)]),
    ];

    // Of so few planes that none are looped over side by side.
    private static readonly (LayerCase Layer, PoolShape3D[] Shapes)[] s_common =
    [
        .. from layer in new[]
           {
               LayerCase.Max<Halved, float, PoolShape2D>(), LayerCase.Max<Stem, float, PoolShape2D>(), LayerCase.Max<Smoothed, float, PoolShape2D>(),
               LayerCase.Max<Third, float, PoolShape2D>(), LayerCase.Max<ThirdPadded, float, PoolShape2D>(), LayerCase.Max<Fourth, float, PoolShape2D>(),
               LayerCase.Max<FourOfTwo, float, PoolShape2D>(), LayerCase.Max<FiveOfTwo, float, PoolShape2D>(), LayerCase.Max<FiveOfTwoPadded, float, PoolShape2D>(),
               LayerCase.Max<FiveOfThreePadded, float, PoolShape2D>(), LayerCase.Max<Fifth, float, PoolShape2D>(), LayerCase.Max<Smoothed5, float, PoolShape2D>(),
               LayerCase.Max<SeventhPadded, float, PoolShape2D>(), LayerCase.Average<Mean3, float, PoolShape2D>(), LayerCase.Average<Mean3Padded, float, PoolShape2D>(),
           }
           select (layer, new PoolShape3D[] { new(1, 3, 1, 112, 112), new(1, 3, 1, 30, 30) }),
    ];

    [Fact]
    public void Kernels_OfCommonWindows_AreInlinedWhole()
    {
        using JitWatcher watcher = new();
        Compile(s_common);

        // The watcher sees what it is looking for, after all that came before: a row of so many taps is more than the JIT inlines.
        Compile([(LayerCase.Max<TooLongRow, float, PoolShape2D>(), [new(1, 2, 1, 3, 700)])]);
        Assert.True(SpinWait.SpinUntil(
            () => watcher.CallsLeft.Any(call => call.Caller.Contains(nameof(TooLongRow), StringComparison.Ordinal)),
            TimeSpan.FromSeconds(30)));

        Assert.DoesNotContain(
            watcher.CallsLeft,
            call => s_common.Any(common => call.Caller.Contains($"{common.Layer.Type.Name}_Kernel", StringComparison.Ordinal)));
    }

    [Fact]
    public void Kernels_OfTheLargestWindows_AreOptimised()
    {
        using JitWatcher watcher = new();
        Compile(s_largest);
        Minimal();

        // The watcher sees what it is looking for.
        Assert.True(watcher.WaitFor(method => method.Name == nameof(Minimal)));
        Assert.Contains(watcher.Methods, method => method is { Name: nameof(Minimal), IsMinimal: true });

        JittedMethod[] emitted = [.. watcher.Methods.Where(method => method.Type.Contains("GenPool.Generated", StringComparison.Ordinal) && method.Type.Contains(nameof(JitTests), StringComparison.Ordinal))];
        Assert.All(s_largest, largest => Assert.Contains(emitted, method => method.Type.Contains($"{largest.Layer.Type.Name}_Kernel", StringComparison.Ordinal) && method.Name == "Forward"));
        Assert.DoesNotContain(emitted, method => method.IsMinimal);
    }

    private static void Compile((LayerCase Layer, PoolShape3D[] Shapes)[] layers)
    {
        foreach ((LayerCase layer, PoolShape3D[] shapes) in layers)
        {
            foreach (PoolShape3D shape in shapes)
            {
                // Hard values among them, so that the whole rule for NaN is compiled too.
                for (int seed = 0; seed < 8; seed++)
                {
                    new Passes(layer.Oracle, shape, HeapMemory.Instance).Draw(seed).Run(layer.Kernels);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoOptimization)]
    private static void Minimal()
    {
    }

    [MaxPool2D(16, 15, StrideHeight = 16, StrideWidth = 15)]
    private sealed partial class MostTaps;

    [MaxPool2D(1, 255, Stride = 1)]
    private sealed partial class LongestRow;

    [MaxPool1D(255, Stride = 1, Layout = PoolLayout.ChannelsLast)]
    private sealed partial class LongestLine;

    [MaxPool2D(255, 1, Stride = 1)]
    private sealed partial class TallestColumn;

    [MaxPool2D(16, Stride = 3)]
    private sealed partial class MostCarried;

    [MaxPool2D(5, Stride = 2)]
    private sealed partial class MostGathered;

    [MaxPool3D(3, Stride = 2, Padding = 1, Ties = PoolTies.All)]
    private sealed partial class MostGatheredVolume;

    [MaxPool2D(5, Stride = 1, Padding = 2, Layout = PoolLayout.ChannelsLast)]
    private sealed partial class MostGatheredPixels;

    [MaxPool2D(16, 15, StrideHeight = 2, StrideWidth = 2, Layout = PoolLayout.ChannelsLast)]
    private sealed partial class MostPixels;

    [MaxPool2D(16, Stride = 3, Ties = PoolTies.All)]
    private sealed partial class MostTies;

    [AveragePool2D(16)]
    private sealed partial class MostSummed;

    [AveragePool3D(3, Stride = 2, Padding = 1, CountIncludePadding = false, ElementType = typeof(Half))]
    private sealed partial class MostSharedVolume;

    [AveragePool2D(16, 15, Stride = 2, Layout = PoolLayout.ChannelsLast, ElementType = typeof(byte))]
    private sealed partial class MostSummedPixels;

    [LpPool2D(2, 16, 15, Stride = 1)]
    private sealed partial class MostSquared;

    [MaxPool2D(1, 254, Stride = 1)]
    private sealed partial class TooLongRow;

    [MaxPool2D(2)]
    private sealed partial class Halved;

    [MaxPool2D(3, Stride = 2, Padding = 1)]
    private sealed partial class Stem;

    [MaxPool2D(3, Stride = 1, Padding = 1)]
    private sealed partial class Smoothed;

    [MaxPool2D(3)]
    private sealed partial class Third;

    [MaxPool2D(3, Padding = 1)]
    private sealed partial class ThirdPadded;

    [MaxPool2D(4)]
    private sealed partial class Fourth;

    [MaxPool2D(4, Stride = 2)]
    private sealed partial class FourOfTwo;

    [MaxPool2D(5, Stride = 2)]
    private sealed partial class FiveOfTwo;

    [MaxPool2D(5, Stride = 2, Padding = 2)]
    private sealed partial class FiveOfTwoPadded;

    [MaxPool2D(5, Stride = 3, Padding = 2)]
    private sealed partial class FiveOfThreePadded;

    [MaxPool2D(5)]
    private sealed partial class Fifth;

    [MaxPool2D(5, Stride = 1, Padding = 2)]
    private sealed partial class Smoothed5;

    [MaxPool2D(7, Padding = 3)]
    private sealed partial class SeventhPadded;

    [AveragePool2D(3)]
    private sealed partial class Mean3;

    [AveragePool2D(3, Stride = 1, Padding = 1)]
    private sealed partial class Mean3Padded;
}
