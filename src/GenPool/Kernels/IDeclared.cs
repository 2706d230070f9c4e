using System.ComponentModel;

namespace GenPool.Kernels;

/// <summary>The declaration of a generated layer.</summary>
/// <typeparam name="TParameters">Its parameters.</typeparam>
/// <remarks>Support for generated layers.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDeclared<TParameters>
    where TParameters : PoolParameters
{
    /// <summary>The parameters, with what the attribute left out.</summary>
    static abstract TParameters Parameters { get; }
}
