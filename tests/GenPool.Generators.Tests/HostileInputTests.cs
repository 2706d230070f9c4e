using GenPool.Generators.Tests.Harness;

namespace GenPool.Generators.Tests;

/// <summary>Unusual but legal declarations; each must compile without a single diagnostic.</summary>
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
    [InlineData("[GenPool.MaxPool2D(2)] internal partial class Pool { public int System = 1, GenPool = 2, Vector128 = 3, Unsafe = 4, Math = 5, input = 6, output = 7, shape = 8; }")]
    [InlineData("internal static class Math; internal static class Unsafe; internal struct Lane512; internal struct PoolSlice; [GenPool.MaxPool2D(2)] internal partial class Pool;")]
    [InlineData("global using Math = Wrong; global using Unsafe = Wrong; internal static class Wrong; [GenPool.MaxPool2D(2)] internal partial class Pool;")]
    [InlineData("internal class Base { public class Pool; } [GenPool.MaxPool2D(2)] internal partial class Pool : Base;")]
    public void Names_Shadowing_CompileClean(string source) => Assert.NotEmpty(Compile.Clean(source));

    /// <summary>Every kind of type, and every kind around it.</summary>
    [Theory]
    [InlineData("[GenPool.MaxPool2D(2)] internal partial record Pool;")]
    [InlineData("[GenPool.MaxPool2D(2)] internal partial record Pool(string Name, int Index);")]
    [InlineData("[GenPool.MaxPool2D(2)] internal sealed partial record class Pool { public required int X { get; init; } }")]
    [InlineData("[GenPool.MaxPool2D(2)] internal partial struct Pool;")]
    [InlineData("[GenPool.MaxPool2D(2)] internal readonly partial struct Pool { private readonly int _x; public Pool() => _x = 1; public int X => _x; }")]
    [InlineData("[GenPool.MaxPool2D(2)] internal readonly partial record struct Pool(int X);")]
    [InlineData("[GenPool.MaxPool2D(2)] internal abstract partial class Pool;")]
    [InlineData("[GenPool.MaxPool2D(2)] internal partial class Pool(int depth) { public int Depth => depth; }")]
    [InlineData("[GenPool.MaxPool2D(2)] internal unsafe partial class Pool;", true)]
    [InlineData("internal partial interface IHost { [GenPool.MaxPool2D(2)] internal partial class Pool; }")]
    [InlineData("internal static partial class Host { [GenPool.MaxPool2D(2)] internal partial class Pool; }")]
    [InlineData("internal ref partial struct Host { [GenPool.MaxPool2D(2)] internal partial class Pool; }")]
    [InlineData("internal readonly partial record struct Host(int X) { [GenPool.MaxPool2D(2)] private partial class Pool; [GenPool.MaxPool2D(3)] private partial struct Other; }")]
    [InlineData("internal partial record Host { protected partial class Middle { [GenPool.MaxPool2D(2)] private protected partial class Pool; } }")]
    [InlineData("[System.Obsolete] internal partial class Host { [GenPool.MaxPool2D(2), System.Obsolete(\"Old\")] internal partial class Pool; }")]
    [InlineData("[GenPool.MaxPool2D(2), System.Serializable, System.Diagnostics.DebuggerDisplay(\"x\")] internal partial class Pool;")]
    [InlineData("[GenPool.MaxPool2D(2), System.CodeDom.Compiler.GeneratedCode(\"Other\", \"1\")] internal partial class Pool;")]
    public void Types_Unusual_CompileClean(string source, bool allowUnsafe = false) => Assert.NotEmpty(Compile.Clean(
        Compile.Create(source) is var compilation && allowUnsafe ? compilation.WithOptions(compilation.Options.WithAllowUnsafe(true)) : compilation));

    /// <summary>Members and bases of the user's own beside the generated ones.</summary>
    [Theory]
    [InlineData("[GenPool.MaxPool2D(2)] internal partial class Pool { public void Forward() { } public int Forward(float[] x) => x.Length; public T Backward<T>(T x) => x; }")]
    [InlineData("[GenPool.MaxPool2D(2)] internal partial class Pool : GenPool.IMaxPool2D<float>;")]
    [InlineData("[GenPool.MaxPool2D(2)] internal partial struct Pool : System.IEquatable<Pool> { public bool Equals(Pool other) => true; public object Forward(System.Numerics.Tensors.ReadOnlyTensorSpan<float> input, bool isTraining) => 1; }")]
    [InlineData("internal abstract class Layer { public virtual object[] Parameters => []; public virtual void Forward(float[] x) { } } [GenPool.MaxPool2D(2)] internal partial class Pool : Layer;")]
    [InlineData("internal class Layer { public void Indices() { } public static int OutputShape = 1; internal int MaskByteCount(GenPool.PoolShape input) => input.Batch; } [GenPool.MaxPool2D(2)] internal partial class Pool : Layer;")]
    [InlineData("[GenPool.MaxPool2D(2)] internal partial class First; [GenPool.MaxPool2D(3)] internal partial class Second : First;")]
    [InlineData("[GenPool.MaxPool2D(2)] internal partial record First; [GenPool.MaxPool2D(3)] internal partial record Second : First;")]
    public void Members_OfTheUser_CompileClean(string source) => Assert.NotEmpty(Compile.Clean(source));

    /// <summary>Several parts and several layers.</summary>
    [Theory]
    [InlineData(1, "[GenPool.MaxPool2D(2)] internal sealed partial class Pool { } internal partial class Pool { private int _x = 1; public int X => _x; }")]
    [InlineData(1, "[GenPool.MaxPool2D(2)] internal partial class Pool;", "internal partial class Pool { public int X => 1; }", "partial class Pool;")]
    [InlineData(2, "namespace A { [GenPool.MaxPool2D(2)] internal partial class Pool; } namespace B { [GenPool.MaxPool2D(2)] internal partial class Pool; }")]
    [InlineData(2, "namespace A.B { [GenPool.MaxPool2D(2)] internal partial class C; }", "namespace A_B { [GenPool.MaxPool2D(2)] internal partial class C; }")]
    [InlineData(2, "[GenPool.MaxPool2D(2)] internal partial class Pool; internal partial class Host { [GenPool.MaxPool2D(3)] internal partial class Pool; }")]
    [InlineData(4, "[GenPool.MaxPool2D(2)] internal partial class Pool; [GenPool.MaxPool2D(2)] internal partial class POOL; [GenPool.MaxPool2D(2)] internal partial struct POol; namespace A { [GenPool.MaxPool2D(2)] internal partial class Pool; }")]
    [InlineData(2, "namespace Ab { internal partial class C { [GenPool.MaxPool2D(2)] internal partial class D; } }", "namespace AB { internal partial class C { [GenPool.MaxPool2D(2)] internal partial class D; } }")]
    [InlineData(1, "[GenPool.MaxPool2D(2)] internal partial class Pool; internal class POOL;")]
    public void Layers_Several_EachGetAFile(int files, params string[] sources) => Assert.Equal(files, Compile.Clean(sources).Count);

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
    public void Numbers_AtTheLimit_CompileClean(string arguments) =>
        Assert.NotEmpty(Compile.Clean($"using GenPool; [MaxPool2D({arguments})] internal partial class Pool;"));
}
