namespace Digits.Distributed;

/// <summary>Something about the ranks or their library that the user can put right, told in one line.</summary>
public sealed class DistributedException(string message) : Exception(message);
