using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GenPool.Generators.Model;

/// <summary>Shortens names that would be too long for a file or an identifier.</summary>
internal static class ShortName
{
    /// <summary>
    /// The name itself, if it has no more bytes than the limit; else its beginning and a hash of the whole, which begins with
    /// a digit other than 0, so that no part of a type's name can be taken for it.
    /// </summary>
    public static string Of(string name, int limit, string separator)
    {
        if (Encoding.UTF8.GetByteCount(name) <= limit)
        {
            return name;
        }

        using SHA256 sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(name));
        string text = string.Concat(hash.Take(8).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
        int length = name.Length;
        while (Encoding.UTF8.GetByteCount(name.Substring(0, length)) + separator.Length + 1 + text.Length > limit)
        {
            length--;
        }

        return $"{name.Substring(0, length)}{separator}1{text}";
    }
}
