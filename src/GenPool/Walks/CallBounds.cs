using GenPool.Views;

namespace GenPool.Walks;

/// <summary>What a call of a kernel has to ask of cells: the types that are <see cref="IBounds"/>, as values.</summary>
internal enum CallBounds
{
    /// <summary><see cref="Views.Inside"/>.</summary>
    Inside,

    /// <summary><see cref="Views.OverRows"/>.</summary>
    OverRows,

    /// <summary><see cref="Views.OverEdges"/>.</summary>
    OverEdges,

    /// <summary><see cref="Views.Guarded"/>.</summary>
    Guarded,
}
