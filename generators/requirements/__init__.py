"""Requirements text to Understanding: readers, one for each form of text, and the rules that merge them."""
