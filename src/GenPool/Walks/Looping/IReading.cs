namespace GenPool.Walks.Looping;

/// <summary>Whether loops ask for pixels before it is their turn.</summary>
internal interface IReading;

/// <summary>They do not: the processor looks ahead far enough.</summary>
internal readonly struct PlainReading : IReading;

/// <summary>They do: windows come from memory, and the pixels of one are each on a page of their own.</summary>
internal readonly struct ReadingAhead : IReading;
