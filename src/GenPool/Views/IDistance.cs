namespace GenPool.Views;

/// <summary>How far from the processor the memory of a view is.</summary>
/// <remarks>Views compare the type itself, as with <see cref="IBounds"/>.</remarks>
internal interface IDistance;

/// <summary>In a cache near enough.</summary>
internal readonly struct Near : IDistance;

/// <summary>Beyond: each step fetches what later ones touch, see <see cref="FetchAhead"/>.</summary>
internal readonly struct Far : IDistance;
