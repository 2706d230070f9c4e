namespace Digits;

/// <summary>A fault of the user's to be told in one line.</summary>
internal sealed class UserException(string message) : Exception(message);
