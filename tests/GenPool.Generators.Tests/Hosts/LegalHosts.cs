namespace GenPool.Generators.Tests.Hosts;

/// <summary>What a user's part may hold; every kind of pool is generated into each.</summary>
internal static class LegalHosts
{
    public static IReadOnlyList<Host> All { get; } = [.. Types(), .. Members(), .. Bases(), .. Interfaces(), .. Records(), .. Nested(), .. Names()];

    private static IEnumerable<Host> Types() =>
    [
        new("Class", "$POOL$ internal partial class Pool;") { Check = "new Pool().Forward(x).FlattenedLength > 0" },
        new("Public", "/** <summary>.</summary> */ $POOL$ public partial class Pool;"),
        new("Sealed", "$POOL$ internal sealed partial class Pool;"),
        new("Abstract", "$POOL$ internal abstract partial class Pool; internal class Derived : Pool;") { Check = "new Derived().Forward(x).FlattenedLength > 0" },
        new("Struct", "$POOL$ internal partial struct Pool;"),
        new("ReadOnlyStruct", "$POOL$ internal readonly partial struct Pool { private readonly int _x; public Pool() => _x = 1; public int X => _x; }"),
        new("PrimaryConstructor", "$POOL$ internal partial class Pool(int depth) { public int Depth => depth; }") { Check = "new Pool(3) { }.Depth == 3 && new Pool(3).Forward(x).FlattenedLength > 0" },
        new("StructPrimaryConstructor", "$POOL$ internal partial struct Pool(int depth) { public int Depth => depth; }") { Check = "new Pool(3).Depth == 3" },
        new("Parts", "$POOL$ internal sealed partial class Pool { } partial class Pool { private int _x = 1; public int X => _x; } partial class Pool;"),
        new("Attributes", "$POOL$ [System.Serializable, System.Diagnostics.DebuggerDisplay(\"x\"), System.CodeDom.Compiler.GeneratedCode(\"Other\", \"1\")] internal partial class Pool;"),
        new("Obsolete", "[System.Obsolete] internal partial class Around { $POOL$ [System.Obsolete(\"Old\")] internal partial class Pool; }") { Type = "Around+Pool" },
    ];

    private static IEnumerable<Host> Members() =>
    [
        new("StaticInstance", "$POOL$ internal partial class Pool { public static readonly Pool Instance = new(); }")
        {
            Check = "Pool.Instance.Forward(x).FlattenedLength > 0",
        },
        new("StaticShape", "$POOL$ internal partial class Pool { public static readonly $SHAPE$ Out = OutputShape(Sample.Shape); public static $SHAPE$ Again { get; } = OutputShape(Sample.Shape); }")
        {
            Check = "Pool.Out == Pool.OutputShape(Sample.Shape) && Pool.Again == Pool.Out",
        },
        new("StructStaticShape", "$POOL$ internal partial struct Pool { public static readonly $SHAPE$ Out = OutputShape(Sample.Shape); }")
        {
            Check = "Pool.Out == Pool.OutputShape(Sample.Shape)",
        },
        new("StaticConstructor", "$POOL$ internal partial class Pool { public static long Count; static Pool() => Count = new Pool().Forward(Sample.Input).FlattenedLength; }")
        {
            Check = "Pool.Count > 0",
        },
        new("InstanceFields", "$POOL$ internal partial class Pool { private readonly long _count = OutputShape(Sample.Shape).ElementCount; public long Count => _count; }")
        {
            Check = "new Pool().Count > 0",
        },
        new("Constructor", "$POOL$ internal partial class Pool { public long Count; public Pool() : this(1) { } private Pool(int x) => Count = x + Forward(Sample.Input).FlattenedLength; }")
        {
            Check = "new Pool().Count > 1",
        },
        new("Overloads", "$POOL$ internal partial class Pool { public void Forward() { } public int Forward(float[] x) => x.Length; public T Backward<T>(T x) => x; public int Indices(int x) => x; }"),
        new("Required", "$POOL$ internal partial class Pool { public required int X { get; init; } }") { Check = "new Pool { X = 1 }.Forward(x).FlattenedLength > 0" },
        new("MembersLikeNamespaces", "$POOL$ internal partial class Pool { public int System = 1, GenPool = 2, Vector128 = 3, Unsafe = 4, Math = 5, input = 6, output = 7, shape = 8, Generated = 9; }"),
        new("TypesLikeNamespaces", "internal partial class Around { internal class System; internal class GenPool; internal class Generated; $POOL$ internal partial class Pool; }") { Type = "Around+Pool" },
    ];

    private static IEnumerable<Host> Bases() =>
    [
        new("VirtualBase", "internal class Layer { public virtual $TENSOR$? Forward($IN$ x, bool isTraining) => null; } $POOL$ internal partial class Pool : Layer;")
        {
            Check = "((Layer)new Pool()).Forward(x, true)!.FlattenedLength > 0",
        },
        new("AbstractBase", "internal abstract class Layer { public abstract $TENSOR$ Forward($IN$ x, bool isTraining = false); public abstract void Forward($IN$ x, $OUT$ y, bool t); public abstract $TENSOR$ Backward($IN$ dy); public abstract void Backward($IN$ dy, $OUT$ dx); } $POOL$ internal sealed partial class Pool : Layer;")
        {
            Check = "new Pool() is Layer layer && layer.Backward(layer.Forward(x, true)).FlattenedLength > 0",
        },
        new("GenericBase", "internal abstract class Layer<TElement> { public abstract System.Numerics.Tensors.Tensor<TElement> Forward(System.Numerics.Tensors.ReadOnlyTensorSpan<TElement> x, bool isTraining); } $POOL$ internal partial class Pool : Layer<$T$>;")
        {
            Check = "((Layer<$T$>)new Pool()).Forward(x, true).FlattenedLength > 0",
        },
        new("CovariantBase", "internal abstract class Layer { public abstract object Forward($IN$ x, bool isTraining); } $POOL$ internal partial class Pool : Layer;")
        {
            Check = "((Layer)new Pool()).Forward(x, true) is $TENSOR$",
        },
        new("OverriddenBase", "internal abstract class Root { public abstract $TENSOR$ Forward($IN$ x, bool isTraining); } internal class Layer : Root { public override $TENSOR$ Forward($IN$ x, bool isTraining) => throw new System.NotSupportedException(); } $POOL$ internal partial class Pool : Layer;")
        {
            Check = "((Root)new Pool()).Forward(x, true).FlattenedLength > 0",
        },
        new("ObsoleteBase", "internal abstract class Layer { [System.Obsolete] public virtual $TENSOR$? Backward($IN$ dy) => null; } $POOL$ internal partial class Pool : Layer;"),
        new("CallingBase", "internal abstract class Layer { public readonly long Count; protected Layer() => Count = Forward(Sample.Input, false).FlattenedLength; public abstract $TENSOR$ Forward($IN$ x, bool isTraining); } $POOL$ internal partial class Pool : Layer;")
        {
            Check = "new Pool().Count > 0",
        },
        new("StaticBase", "internal class Layer { public static $SHAPE$ OutputShape($SHAPE$ input) => default; public static int Explain = 1; public const int Backward = 2; protected internal static long MaskByteCount($SHAPE$ input) => -1; } $POOL$ internal partial class Pool : Layer;")
        {
            Check = "Pool.OutputShape(Sample.Shape) != Layer.OutputShape(Sample.Shape)",
        },
        new("OtherMembersOfBase", "internal class Layer { public bool Forward { get; set; } protected event System.Action? Indices { add { } remove { } } public class Unpool; public class Explain<T>; private protected int OutputShape => 1; } $POOL$ internal partial class Pool : Layer;")
        {
            Check = "new Pool().Forward(x).FlattenedLength > 0 && !((Layer)new Pool()).Forward",
        },
        new("PrivateBase", "internal class Layer { private static $TENSOR$? Forward($IN$ x, bool isTraining) => null; private int _genPoolLayer = 1; public int Sum => _genPoolLayer + (Forward(Sample.Input, true) is null ? 1 : 0); } $POOL$ internal partial class Pool : Layer;")
        {
            Check = "new Pool().Sum == 2",
        },
        new("OverloadsOfBase", "internal abstract class Layer { public abstract void Forward(float[] x); public virtual $TENSOR$? Forward($IN$ x) => null; public virtual $TENSOR$? Backward(in $IN$ x) => null; public T Forward<T>(T x, bool y) => x; public void Indices() { } } $POOL$ internal partial class Pool : Layer { public override void Forward(float[] x) { } }"),
        new("PoolAround", "$POOL$ internal partial class Pool { $POOL$ internal partial class Inner; }"),
        new("PoolInPool", "$POOL$ internal partial class Around { $POOL$ internal partial class Pool : System.Collections.Generic.List<Around>; }") { Type = "Around+Pool" },
        new("BaseLikePool", "internal class Base { public class Pool; } $POOL$ internal partial class Pool : Base;"),
        new("DerivedFrom", "$POOL$ internal partial class Pool; internal class Derived : Pool { public string Forward(int x) => x.ToString(System.Globalization.CultureInfo.InvariantCulture); }") { Check = "((GenPool.IPoolLayer<$T$>)new Derived()).Forward(x).FlattenedLength > 0" },
    ];

    private static IEnumerable<Host> Interfaces() =>
    [
        new("Interface", "internal interface ILayer { $TENSOR$ Forward($IN$ x, bool isTraining); } $POOL$ internal partial class Pool : ILayer;")
        {
            Check = "((ILayer)new Pool()).Forward(x, true).FlattenedLength > 0",
        },
        new("ExplicitInterface", "internal interface ILayer { $TENSOR$? Forward($IN$ x, bool isTraining); } $POOL$ internal partial class Pool : ILayer { $TENSOR$? ILayer.Forward($IN$ x, bool isTraining) => null; }")
        {
            Check = "((ILayer)new Pool()).Forward(x, true) is null",
        },
        new("StatedInterface", "$POOL$ internal partial class Pool : GenPool.IPoolLayer<$T$>, System.IDisposable { public void Dispose() { } }"),
        new("ImplementingBase", "internal abstract class Layer : GenPool.IPoolLayer<$T$> { public abstract $TENSOR$ Forward($IN$ x, bool isTraining = true); public virtual void Forward($IN$ x, $OUT$ y, bool isTraining = true) { } public abstract $TENSOR$ Backward($IN$ dy); public abstract void Backward($IN$ dy, $OUT$ dx); } $POOL$ internal partial class Pool : Layer;")
        {
            Check = "((GenPool.IPoolLayer<$T$>)new Pool()).Forward(x).FlattenedLength > 0",
        },
        new("DefaultInterface", "internal interface ILayer { string Explain() => \"x\"; static virtual int Indices => 1; } $POOL$ internal partial class Pool : ILayer;"),
    ];

    private static IEnumerable<Host> Records() =>
    [
        new("Record", "$POOL$ internal partial record Pool;") { Check = "new Pool() == new Pool()" },
        new("PositionalRecord", "$POOL$ internal partial record Pool(string Name);")
        {
            Check = """new Pool("a") == new Pool("a") && new Pool("a").GetHashCode() == new Pool("a").GetHashCode() && new Pool("a") != new Pool("b") && new Pool("a").Forward(x).FlattenedLength > 0 && new Pool("a").ToString() == "Pool { Name = a }" """,
        },
        new("TrainedRecord", "$POOL$ internal sealed partial record class Pool { public required int X { get; init; } public Pool Trained() { Forward(Sample.Input); return this; } }")
        {
            Check = "new Pool { X = 1 }.Trained() == new Pool { X = 1 } && new Pool { X = 1 } with { X = 2 } == new Pool { X = 2 }.Trained() && new Pool { X = 1 } != new Pool { X = 2 }",
        },
        new("DerivedRecord", "internal abstract record Layer(int X) { public abstract $TENSOR$ Forward($IN$ x, bool isTraining); } $POOL$ internal partial record Pool(int X, int Y) : Layer(X);")
        {
            Check = "new Pool(1, 2) == new Pool(1, 2) && new Pool(1, 2) != new Pool(1, 3) && ((Layer)new Pool(1, 2)).Forward(x, true).FlattenedLength > 0",
        },
        new("RecordStruct", "$POOL$ internal partial record struct Pool(int X);") { Check = "new Pool(1) == new Pool(1) && new Pool(1) != new Pool(2)" },
        new("ReadOnlyRecordStruct", "$POOL$ internal readonly partial record struct Pool(int X) { public static readonly $SHAPE$ Out = OutputShape(Sample.Shape); }") { Check = "new Pool(1) == new Pool(1) && Pool.Out == Pool.OutputShape(Sample.Shape)" },
    ];

    private static IEnumerable<Host> Nested() =>
    [
        new("InClass", "internal partial class Around { $POOL$ private protected partial class Pool; }") { Type = "Around+Pool" },
        new("InStaticClass", "internal static partial class Around { $POOL$ internal partial class Pool; }") { Type = "Around+Pool", Check = "new Around.Pool().Forward(x).FlattenedLength > 0" },
        new("InInterface", "internal partial interface IAround { $POOL$ internal partial class Pool; }") { Type = "IAround+Pool" },
        new("InRefStruct", "internal ref partial struct Around { $POOL$ internal partial class Pool; }") { Type = "Around+Pool" },
        new("InRecordStruct", "internal readonly partial record struct Around(int X) { $POOL$ private partial class Pool; $POOL$ private partial struct Other; }") { Type = "Around+Pool" },
        new("Deep", "internal partial record Around { protected partial class Middle { internal partial struct Inner { $POOL$ internal partial struct Pool; } } }") { Type = "Around+Middle+Inner+Pool" },
        new("BesideOthers", "$POOL$ internal partial class Pool; internal partial class Around { $POOL$ internal partial class Pool; } $POOL$ internal partial class POOL;"),
    ];

    private static IEnumerable<Host> Names() =>
    [
        .. new[] { "@pool", "@class", "@record", "@partial", "@nint", "@var", "@field", "Été", "_", "__", "Pool_", "_0", "池", "x1", "Forward2", "GenPool", "System", "Float", new string('L', 300) }
            .Select((name, index) => new Host("Name" + index, $"$POOL$ internal partial class {name};") { Type = name.TrimStart('@') }),
        new("KeywordsAround", "namespace @event.@namespace { internal partial struct @struct { $POOL$ internal partial class @pool; } }") { Type = "event.namespace.struct+pool" },
        new("InSystem", "namespace System { $POOL$ internal partial class Pool; }") { Type = "System.Pool" },
        new("InGenPool", "namespace GenPool.Generated.System { $POOL$ internal partial class Pool; }") { Type = "GenPool.Generated.System.Pool" },
    ];
}
