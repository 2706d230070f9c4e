using GenPool.Generators.Emission;
using GenPool.Generators.Tests.Harness;

namespace GenPool.Generators.Tests;

/// <summary>
/// Unusual projects around a layer; each must compile without a single diagnostic. What the annotated type itself may be is
/// in <see cref="Hosts.LegalHosts"/>.
/// </summary>
public sealed class HostileInputTests
{
    /// <summary>Names and namespaces that shadow what the emitted code needs.</summary>
    [Theory]
    [InlineData("namespace @event { [GenPool.MaxPool2D(2)] internal partial class @class; }")]
    [InlineData("namespace N.@namespace { internal partial struct @record { [GenPool.MaxPool2D(2)] internal partial class @partial; } }")]
    [InlineData("[GenPool.MaxPool2D(2)] internal partial class Été;")]
    [InlineData("namespace System { [GenPool.MaxPool2D(2)] internal partial class Pool; }")]
    [InlineData("namespace My.System { [GenPool.MaxPool2D(2)] internal partial class Pool; }")]
    [InlineData("namespace My.System.Runtime.CompilerServices { [GenPool.MaxPool2D(2)] internal partial class Pool; }")]
    [InlineData("namespace My.GenPool { [global::GenPool.MaxPool2D(2)] internal partial class Pool; }")]
    [InlineData("namespace GenPool.System { [MaxPool2D(2)] internal partial class Pool; }")]
    [InlineData("namespace GenPool.GenPool { [MaxPool2D(2)] internal partial class Pool; }")]
    [InlineData("namespace GenPool.Generated { [MaxPool2D(2)] internal partial class Pool; }")]
    [InlineData("namespace GenPool.Generated.System { [MaxPool2D(2)] internal partial class Pool; }")]
    [InlineData("namespace N { internal partial class Pool { internal class System; internal class GenPool; [global::GenPool.MaxPool2D(2)] internal partial class Inner; } }")]
    [InlineData("internal static class Math; internal static class Unsafe; internal struct Lane512; internal struct PoolSlice; [GenPool.MaxPool2D(2)] internal partial class Pool;")]
    [InlineData("global using Math = Wrong; global using Unsafe = Wrong; internal static class Wrong; [GenPool.MaxPool2D(2)] internal partial class Pool;")]
    public void Names_Shadowing_CompileClean(string source) => Assert.NotEmpty(Compile.Clean(source));

    /// <summary>Several parts and several layers.</summary>
    [Theory]
    [InlineData(2, "[GenPool.MaxPool2D(2)] internal sealed partial class Pool { } internal partial class Pool { private int _x = 1; public int X => _x; }")]
    [InlineData(2, "[GenPool.MaxPool2D(2)] internal partial class Pool;", "internal partial class Pool { public int X => 1; }", "partial class Pool;")]
    [InlineData(4, "namespace A { [GenPool.MaxPool2D(2)] internal partial class Pool; } namespace B { [GenPool.MaxPool2D(2)] internal partial class Pool; }")]
    [InlineData(4, "namespace A.B { [GenPool.MaxPool2D(2)] internal partial class C; }", "namespace A_B { [GenPool.MaxPool2D(2)] internal partial class C; }")]
    [InlineData(4, "[GenPool.MaxPool2D(2)] internal partial class Pool; internal partial class Host { [GenPool.MaxPool2D(3)] internal partial class Pool; }")]
    [InlineData(8, "[GenPool.MaxPool2D(2)] internal partial class Pool; [GenPool.MaxPool2D(2)] internal partial class POOL; [GenPool.MaxPool2D(2)] internal partial struct POol; namespace A { [GenPool.MaxPool2D(2)] internal partial class Pool; }")]
    [InlineData(4, "namespace Ab { internal partial class C { [GenPool.MaxPool2D(2)] internal partial class D; } }", "namespace AB { internal partial class C { [GenPool.MaxPool2D(2)] internal partial class D; } }")]
    [InlineData(2, "[GenPool.MaxPool2D(2)] internal partial class Pool; internal class POOL;")]
    [InlineData(4, "[GenPool.MaxPool2D(2)] internal partial class Pool { [GenPool.AveragePool1D(2)] internal partial class Kernel; }")]
    [InlineData(4, "namespace A { [GenPool.MaxPool2D(2)] internal partial class Pool; } namespace A.Pool2 { [GenPool.GlobalLpPool3D] internal partial class Pool; }")]
    public void Layers_Several_EachGetTheirFiles(int files, params string[] sources) => Assert.Equal(files, Compile.Clean(sources).Keys.Except([FactoryFile.HintName]).Count());

    /// <summary>The largest numbers that are legal.</summary>
    [Theory]
    [InlineData("46340")]
    [InlineData("46340, Ties = PoolTies.All")]
    [InlineData("1, 2147483647")]
    [InlineData("2147483647, 1, Stride = 1, PaddingTop = 2147483646, Ties = PoolTies.All")]
    [InlineData("2, Dilation = 2147483646, Padding = 2147483646")]
    [InlineData("2, Dilation = 2147483646, Stride = 2147483647, Rounding = PoolRounding.Ceiling")]
    [InlineData("3, Dilation = 1073741823, Stride = 1, AutoPadding = PoolAutoPadding.SameLower")]
    [InlineData("5, Dilation = 536870911, Stride = 8, Padding = 2147483644, Ties = PoolTies.All")]
    [InlineData("2, Stride = 2147483647")]
    [InlineData("poolWidth: 1, poolHeight: 2147483647, StrideWidth = 2147483647, Activation = PoolActivation.Relu")]
    public void Numbers_AtTheLimit_CompileClean(string arguments) =>
        Assert.NotEmpty(Compile.Clean($"using GenPool; [MaxPool2D({arguments})] internal partial class Pool;"));

    /// <summary>The same for the other kinds.</summary>
    [Theory]
    [InlineData("MaxPool1D(2147483647, Stride = 2147483647, Padding = 2147483646)")]
    [InlineData("AveragePool3D(1290, Divisor = 2147483647)")]
    [InlineData("AveragePool3D(1, 1, 2147483647, CountIncludePadding = false)")]
    [InlineData("LpPool2D(1.7976931348623157E+308, 46340)")]
    [InlineData("GlobalLpPool1D(1.0000000000000002)")]
    [InlineData("AdaptiveMaxPool3D(2147483647, Ties = PoolTies.All)")]
    [InlineData("AdaptiveAveragePool1D(2147483647, ElementType = typeof(sbyte))")]
    public void Numbers_OfAnyKindAtTheLimit_CompileClean(string attribute) =>
        Assert.NotEmpty(Compile.Clean($"using GenPool; [{attribute}] internal partial class Pool;"));
}
