using GenPool;

namespace Pools;

/// <summary>What most networks use: the first of equal maxima gets the gradient.</summary>
[MaxPool2D(2)]
public partial struct Pool;

/// <summary>Marks equal maxima as the layer in NumPy does, so that training can be compared number for number.</summary>
[MaxPool2D(2, Ties = PoolTies.All)]
public partial struct PoolOfAllTies;

/// <summary>Windows that overlap.</summary>
[MaxPool2D(3, Stride = 2)]
public partial struct OverlappingPool;
