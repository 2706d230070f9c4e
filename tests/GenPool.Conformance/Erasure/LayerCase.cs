using System.Numerics;

namespace GenPool.Conformance;

/// <summary>One generated layer of any element type, beside the oracle for the same parameters.</summary>
/// <param name="Name">The layer, with the type it is nested in, if any.</param>
/// <param name="Parameters">What was declared.</param>
/// <param name="Element">Its element type, and the values to try.</param>
/// <param name="Kernels">Its generated kernels.</param>
/// <param name="Oracle">The generic implementation of its parameters.</param>
public sealed record LayerCase(string Name, MaxPool2DParameters Parameters, Element Element, ErasedPool Kernels, ErasedPool Oracle)
{
    /// <summary>Binds a layer.</summary>
    public static LayerCase Of<TPool, T>()
        where TPool : IMaxPool2D<T>
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        string name = typeof(TPool).FullName!;
        return new(
            name[(name.LastIndexOf('.') + 1)..].Replace('+', '.'),
            TPool.Parameters,
            Element<T>.Instance,
            new GeneratedPool<TPool, T>(),
            new OraclePool<T>(TPool.Parameters));
    }

    /// <summary>Whether at least one window fits a shape.</summary>
    public bool Fits(PoolShape shape)
    {
        try
        {
            Oracle.OutputShape(shape);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The layer with its declaration, for messages from which a failure can be repeated.</summary>
    public override string ToString() => $"{Declaration.Of(Parameters, Element)} {Name}";
}
