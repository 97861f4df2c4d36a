### Names of countries, languages and the cities of time zones, as in running text; signs of currencies.

## Countries: the European Union, the Nordic countries, and others that customers deal with

country-at = Österrike
country-au = Australien
country-ax = Åland
country-be = Belgien
country-bg = Bulgarien
country-ca = Kanada
country-ch = Schweiz
country-cn = Kina
country-cy = Cypern
country-cz = Tjeckien
country-de = Tyskland
country-dk = Danmark
country-ee = Estland
country-es = Spanien
country-fi = Finland
country-fo = Färöarna
country-fr = Frankrike
country-gb = Storbritannien
country-gl = Grönland
country-gr = Grekland
country-hr = Kroatien
country-hu = Ungern
country-ie = Irland
country-is = Island
country-it = Italien
country-jp = Japan
country-lt = Litauen
country-lu = Luxemburg
country-lv = Lettland
country-mt = Malta
country-nl = Nederländerna
country-no = Norge
country-pl = Polen
country-pt = Portugal
country-ro = Rumänien
country-se = Sverige
country-si = Slovenien
country-sk = Slovakien
country-us = USA

## Languages

language-da = danska
language-de = tyska
language-en = engelska
language-es = spanska
language-et = estniska
language-fi = finska
language-fr = franska
language-it = italienska
language-nb = norskt bokmål
language-sv = svenska

## Signs of currencies

currency-sek = kr

## Cities of time zones

city-atlantic-azores = Azorerna
city-atlantic-canary = Kanarieöarna
city-atlantic-faroe = Färöarna
city-europe-athens = Aten
city-europe-brussels = Bryssel
city-europe-bucharest = Bukarest
city-europe-copenhagen = Köpenhamn
city-europe-helsinki = Helsingfors
city-europe-lisbon = Lissabon
city-europe-luxembourg = Luxemburg
city-europe-moscow = Moskva
city-europe-paris = Paris
city-europe-prague = Prag
city-europe-rome = Rom
city-europe-stockholm = Stockholm
city-europe-vienna = Wien
city-europe-warsaw = Warszawa
city-europe-zurich = Zürich
