namespace GenPool.Generators.Tests.Hosts;

/// <summary>What a user's part may not be. Nothing is generated into any, whatever the kind of pool.</summary>
internal static class IllegalHosts
{
    public static IReadOnlyList<Host> All { get; } = [.. Types(), .. Bases()];

    private static IReadOnlyList<Host> Types() =>
    [
        new("NotPartial", "$POOL$ internal class Pool;") { Error = "GENPOOL001" },
        new("AroundNotPartial", "internal class Around { $POOL$ internal partial class Pool; }") { Error = "GENPOOL001", Type = "Around+Pool" },
        new("Generic", "$POOL$ internal partial class Pool<T>;") { Error = "GENPOOL002" },
        new("AroundGeneric", "internal partial class Around<T> { $POOL$ internal partial class Pool; }") { Error = "GENPOOL002", Type = "Around+Pool" },
        new("Static", "$POOL$ internal static partial class Pool;") { Error = "GENPOOL002" },
        new("RefStruct", "$POOL$ internal ref partial struct Pool;") { Error = "GENPOOL002" },
        new("FileLocal", "$POOL$ file partial class Pool;") { Error = "GENPOOL002" },
        new("AroundFileLocal", "file partial class Around { $POOL$ internal partial class Pool; }") { Error = "GENPOOL002", Type = "Around+Pool" },
        new("OwnMember", "$POOL$ internal partial struct Pool { public static $SHAPE$ OutputShape($SHAPE$ input) => input; }") { Error = "GENPOOL010" },
        new("NameOfMember", "$POOL$ internal partial class Forward;") { Error = "GENPOOL010", Type = "Forward" },
    ];

    private static IReadOnlyList<Host> Bases() =>
    [
        new("SealedBase", "internal class Root { public virtual void Forward($IN$ x, $OUT$ y, bool isTraining) { } } internal class Layer : Root { public sealed override void Forward($IN$ x, $OUT$ y, bool isTraining) { } } $POOL$ internal partial class Pool : Layer;") { Error = "GENPOOL015" },
        new("PlainBase", "internal class Layer { public $TENSOR$ Backward($IN$ dy) => throw new System.NotSupportedException(); } $POOL$ internal partial class Pool : Layer;") { Error = "GENPOOL015" },
        new("ProtectedBase", "internal class Layer { protected virtual $TENSOR$? Backward($IN$ dy) => null; } $POOL$ internal partial class Pool : Layer;") { Error = "GENPOOL015" },
        new("OtherResultBase", "internal class Layer { public virtual int Backward($IN$ dy) => 1; } $POOL$ internal partial class Pool : Layer;") { Error = "GENPOOL015" },
        new("HidingBase", "internal class Root { public virtual $TENSOR$? Backward($IN$ dy) => null; } internal class Layer : Root { public new $TENSOR$? Backward($IN$ dy) => null; } $POOL$ internal partial class Pool : Layer;") { Error = "GENPOOL015" },
        new("AbstractPropertyBase", "internal abstract class Layer { public abstract int Forward { get; } } $POOL$ internal abstract partial class Pool : Layer;") { Error = "GENPOOL015" },
        new("InstanceBase", "internal abstract class Layer { public abstract $SHAPE$ OutputShape($SHAPE$ input); } $POOL$ internal abstract partial class Pool : Layer;") { Error = "GENPOOL015" },
        new("FieldBase", "internal class Layer { protected int _genPoolLayer = 1; } $POOL$ internal partial class Pool : Layer;") { Error = "GENPOOL015" },
        new("PoolBase", "$POOL$ internal partial class First; $POOL$ internal partial class Pool : First;") { Error = "GENPOOL015" },
        new("PoolRecordBase", "[global::GenPool.MaxPool1D(2, ElementType = typeof(int))] internal partial record First; internal record Second : First; $POOL$ internal partial record Pool : Second;") { Error = "GENPOOL015" },
    ];
}
